package org.zhibu.confidence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of a note under their names, as one text to seal. It never says itself what
 * it holds: what is printed by mistake, to a log for example, shows no word of it.
 */
public final class NoteText {

	private static final String PARTS = "\u001e";

	private static final String NAME = "\u001f";

	private final Map<String, String> parts = new LinkedHashMap<>();

	/** Adds a part; an empty one is left out. */
	public NoteText with(String name, String text) {
		String plain = (text != null) ? text.replace(PARTS, " ").replace(NAME, " ").strip() : "";
		if (!plain.isEmpty()) {
			this.parts.put(name, plain);
		}
		return this;
	}

	/** A part, or {@code null}. */
	public String get(String name) {
		return this.parts.get(name);
	}

	public boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/** All words of it, for the check of what may not be written. */
	public Iterable<String> words() {
		return this.parts.values();
	}

	String written() {
		StringBuilder text = new StringBuilder();
		this.parts.forEach(
				(name, part) -> text.append((text.length() > 0) ? PARTS : "").append(name).append(NAME).append(part));
		return text.toString();
	}

	static NoteText read(String written) {
		NoteText text = new NoteText();
		for (String part : written.split(PARTS, -1)) {
			int at = part.indexOf(NAME);
			if (at > 0) {
				text.parts.put(part.substring(0, at), part.substring(at + 1));
			}
		}
		return text;
	}

	@Override
	public String toString() {
		return "note";
	}

}

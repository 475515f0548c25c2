package org.zhibu.confidence;

/** What a note belongs to, and how long its words are kept. */
public enum NoteKind {

	TALK(24), VISIT(36), MIND(12), CASE(36), CONCERN(36), NAME(36);

	private final int months;

	NoteKind(int months) {
		this.months = months;
	}

	/** Months after which the words are wiped; that there was a note stays. */
	public int months() {
		return this.months;
	}

	/** The message key of its name. */
	public String key() {
		return "note.kind." + name();
	}

}

package org.zhibu.shared;

/** Text as people type it into a form: without blanks around it, and not too long. */
public final class FormText {

	private FormText() {
	}

	/** The text without outer blanks, never {@code null}. */
	public static String plain(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** The text, perhaps empty; refused at its field when too long. */
	public static String atMost(String field, String typed, int longest) {
		String plain = plain(typed);
		if (plain.length() > longest) {
			throw RuleViolation.at(field, "shared.text.long", longest);
		}
		return plain;
	}

	/** The text, {@code null} when empty; refused at its field when too long. */
	public static String within(String field, String typed, int longest) {
		String text = atMost(field, typed, longest);
		return text.isEmpty() ? null : text;
	}

	/**
	 * The text; refused at its field with that sentence when empty.
	 * @param missing the message key, which may name the longest length
	 */
	public static String required(String field, String typed, int longest, String missing) {
		String text = within(field, typed, longest);
		if (text == null) {
			throw RuleViolation.at(field, missing, longest);
		}
		return text;
	}

	/** An id, or {@code null} when nothing readable was sent. */
	public static Long id(String typed) {
		return plain(typed).matches("\\d{1,18}") ? Long.valueOf(plain(typed)) : null;
	}

}

package org.zhibu.shared;

/** What somebody typed into a field, without NUL and without white space at its ends. */
public final class TypedText {

	private TypedText() {
	}

	/** The text, empty when nothing was typed. */
	public static String plain(String typed) {
		return (typed != null) ? typed.replace("\0", "").strip() : "";
	}

	/**
	 * The text, which may be empty.
	 * @throws RuleViolation at the field when it is longer than may be, with that length
	 */
	public static String optional(String field, String typed, int most, String key) {
		String plain = plain(typed);
		if (plain.length() > most) {
			throw RuleViolation.at(field, key, most);
		}
		return plain;
	}

	/**
	 * The text.
	 * @throws RuleViolation at the field when it is empty or longer than may be
	 */
	public static String required(String field, String typed, int most, String key) {
		String plain = optional(field, typed, most, key);
		if (plain.isEmpty()) {
			throw RuleViolation.at(field, key, most);
		}
		return plain;
	}

}

package org.zhibu.minutes;

/** Why something stands behind signed minutes. */
public enum AmendmentKind {

	/** 更正: what the minutes say was wrong. */
	CORRECTION,
	/** 补录: what the minutes left out. */
	LATE;

	/** The message key of its name. */
	public String key() {
		return "minutes.amendment." + name();
	}

}

package org.zhibu.carecase;

/** What a case is about. */
public enum CaseKind {

	HARDSHIP, CONFLICT, APPRENTICE;

	/** The message key of its name. */
	public String key() {
		return "case.kind." + name();
	}

}

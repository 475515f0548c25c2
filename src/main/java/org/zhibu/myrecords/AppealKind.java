package org.zhibu.myrecords;

/** What somebody asks for. */
enum AppealKind {

	CORRECT, OBJECT;

	/** The message key of its name. */
	public String key() {
		return "myrecords.kind." + name();
	}

}

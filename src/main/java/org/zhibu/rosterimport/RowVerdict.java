package org.zhibu.rosterimport;

/** What a row would do to the roster. */
enum RowVerdict {

	NEW, CHANGED, SAME, ERROR;

	/** The message key of the verdict. */
	public String key() {
		return "import.verdict." + name();
	}

	/** The class that colours the verdict. */
	public String tone() {
		return switch (this) {
			case NEW -> "ok";
			case CHANGED -> "warn";
			case SAME -> "";
			case ERROR -> "bad";
		};
	}

}

package org.zhibu.sheetbatch;

/** Where an import stands. */
public enum BatchState {

	PENDING, CONFIRMED, UNDONE, DISCARDED;

	/** The message key of the state. */
	public String key() {
		return "import.state." + name();
	}

}

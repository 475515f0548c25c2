package org.zhibu.rosterimport;

/** Where an import stands. */
enum BatchState {

	PENDING, CONFIRMED, UNDONE, DISCARDED;

	/** The message key of the state. */
	public String key() {
		return "import.state." + name();
	}

}

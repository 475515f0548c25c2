package org.zhibu.concern;

/** Whether whoever speaks gives his name. */
enum ConcernMode {

	NAMED, SEALED, ANONYMOUS;

	/** The message key of its name. */
	public String key() {
		return "concern.mode." + name();
	}

}

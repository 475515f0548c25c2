package org.zhibu.visit;

/** What became of a promise; STOPPED when the family took its consent back. */
enum PromiseState {

	OPEN, KEPT, STOPPED;

	/** The message key of its name. */
	public String key() {
		return "visit.promise." + name();
	}

}

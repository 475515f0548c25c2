package org.zhibu.concern;

/** How far a concern is. */
enum ConcernState {

	NEW, ACKNOWLEDGED, ANSWERED, CONFIRMED;

	/** The message key of its name. */
	public String key() {
		return "concern.state." + name();
	}

}

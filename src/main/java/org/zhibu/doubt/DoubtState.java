package org.zhibu.doubt;

/** What became of a doubt. */
public enum DoubtState {

	OPEN, UPHELD, REJECTED;

	/** The message key of its name. */
	public String key() {
		return "doubt.state." + name();
	}

}

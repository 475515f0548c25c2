package org.zhibu.agenda;

/** What a body's vote made of a matter. */
public enum Outcome {

	PASSED, NOT_PASSED, RETURNED;

	/** The message key of the outcome's name. */
	public String key() {
		return "outcome." + name();
	}

}

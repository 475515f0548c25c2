package org.zhibu.carecase;

/** How a case ended; RESOLVED is what counts as 已化解. */
public enum CaseOutcome {

	RESOLVED, STOPPED;

	/** The message key of its name. */
	public String key() {
		return "case.outcome." + name();
	}

}

package org.zhibu.shared;

/** The page is older than the row: answered 409 with what was typed kept. */
public class StaleVersion extends RuleViolation {

	public StaleVersion() {
		super("shared.stale");
	}

	@Override
	public int status() {
		return 409;
	}

}

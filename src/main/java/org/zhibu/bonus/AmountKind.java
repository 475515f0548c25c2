package org.zhibu.bonus;

/** Which way an amount counts. */
public enum AmountKind {

	REWARD, DEDUCTION;

	/** The message key of its name. */
	public String key() {
		return "bonus.amount." + name();
	}

}

package org.zhibu.authority;

/** What money is spent on. */
public enum Spending {

	MATERIAL, TOOLS, REPAIR, SAFETY, OFFICE, TRAINING, ACTIVITY, CARE, OTHER;

	/** The message key of its name. */
	public String key() {
		return "spending." + name();
	}

}

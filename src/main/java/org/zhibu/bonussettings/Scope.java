package org.zhibu.bonussettings;

/**
 * Who reads a published list by name: the whole section, one's own team, or nobody, only
 * the totals.
 */
public enum Scope {

	SECTION, TEAM, TOTALS;

	/** The message key of its name. */
	public String key() {
		return "bonus.scope." + name();
	}

}

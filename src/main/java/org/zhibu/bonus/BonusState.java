package org.zhibu.bonus;

/** How far a bonus month is: 草稿, 已分配, 已核查, 已公示, 已封存. */
public enum BonusState {

	DRAFT, DISTRIBUTED, CHECKED, PUBLISHED, SEALED;

	/** The message key of its name. */
	public String key() {
		return "bonus.state." + name();
	}

}

package org.zhibu.bonusfinding;

/** 没查清, 已说明, 已更正: in the order in which they are read. */
enum FindingState {

	OPEN, EXPLAINED, CORRECTED;

	/** The message key of its name. */
	public String key() {
		return "bonusfinding.state." + name();
	}

}

package org.zhibu.meetingitem;

/** How somebody voted. */
public enum Choice {

	YES, NO, ABSTAIN,
	/** There, but it is his own matter. */
	RECUSED;

	/** The message key of its name. */
	public String key() {
		return "item.choice." + name();
	}

}

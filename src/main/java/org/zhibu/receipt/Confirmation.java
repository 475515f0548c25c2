package org.zhibu.receipt;

/** What stands beside a line: 已签, 代签, 未签 or 异议. */
public enum Confirmation {

	SIGNED, BY_PROXY, UNSIGNED, DOUBTED;

	/**
	 * The word for a line that was confirmed in that way, or by nobody; an open doubt
	 * wins.
	 */
	public static Confirmation of(Way way, boolean doubted) {
		if (doubted) {
			return DOUBTED;
		}
		if (way == null) {
			return UNSIGNED;
		}
		return (way == Way.PROXY) ? BY_PROXY : SIGNED;
	}

	/** The message key of its name. */
	public String key() {
		return "receipt.state." + name();
	}

}

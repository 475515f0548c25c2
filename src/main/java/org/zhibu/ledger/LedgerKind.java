package org.zhibu.ledger;

/** What an entry is: 评分奖扣, or 更正 of one. */
public enum LedgerKind {

	SCORE, CORRECTION;

	/** The message key of its name. */
	public String key() {
		return "ledger.kind." + name();
	}

}

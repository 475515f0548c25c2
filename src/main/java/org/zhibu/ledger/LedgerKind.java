package org.zhibu.ledger;

/**
 * What an entry is: 评分奖扣, 更正 of one, 奖金更正 of a sealed month, or 未执行扣减 (what a deduction
 * could not take).
 */
public enum LedgerKind {

	SCORE, CORRECTION, BONUS_CORRECTION, LAPSE;

	/** The message key of its name. */
	public String key() {
		return "ledger.kind." + name();
	}

}

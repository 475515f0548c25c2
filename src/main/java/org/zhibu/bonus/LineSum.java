package org.zhibu.bonus;

import org.zhibu.ledger.PersonMoney;
import org.zhibu.shared.Yuan;

/**
 * What a line comes to (design 1.4): {@code gross = base + rewards; net = gross −
 * deductions + score + lapse}. A deduction takes at most all there is; what it could not
 * take lapses visibly.
 *
 * @param base the base
 * @param rewards the rewards and the corrections in his favour
 * @param deductions 应扣: the deductions and the corrections against him, without sign
 * @param score the money of the score, with its sign
 * @param lapse 未执行扣减, never negative
 */
public record LineSum(Yuan base, Yuan rewards, Yuan deductions, Yuan score, Yuan lapse) {

	/** The sum of a line with what the ledger adds to it. */
	public static LineSum of(LineDraft line, PersonMoney money) {
		Yuan rewards = BonusAmount.sum(line.amounts(), AmountKind.REWARD).plus(money.added());
		Yuan deductions = BonusAmount.sum(line.amounts(), AmountKind.DEDUCTION).plus(money.taken());
		Yuan raw = line.base().plus(rewards).minus(deductions).plus(money.score());
		return new LineSum(line.base(), rewards, deductions, money.score(),
				(raw.fen() < 0) ? raw.negated() : Yuan.ZERO);
	}

	/** 应发: base and rewards. */
	public Yuan gross() {
		return this.base.plus(this.rewards);
	}

	/** What would be paid if a deduction could take more than there is. */
	public Yuan raw() {
		return gross().minus(this.deductions).plus(this.score);
	}

	/** 实发, never negative; of a whole list the sum of what its lines are paid. */
	public Yuan net() {
		return raw().plus(this.lapse);
	}

	/** 实扣: what the deductions really took, without sign. */
	public Yuan taken() {
		return this.deductions.minus(this.lapse);
	}

}

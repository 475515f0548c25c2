package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.shared.Sentence;

/** A reward or a deduction without its reason, its clause, or both. */
final class GroundMissing implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		return list.lines()
			.stream()
			.flatMap((line) -> line.line()
				.said()
				.amounts()
				.stream()
				.filter((amount) -> isBlank(amount.reason()) || isBlank(amount.clause()))
				.map((amount) -> Finding.at(RuleName.GROUND_MISSING, line, amount.column(), said(amount))))
			.toList();
	}

	private static Sentence said(BonusAmount amount) {
		String signed = ((amount.kind() == AmountKind.REWARD) ? amount.amount() : amount.amount().negated()).signed();
		if (!isBlank(amount.reason())) {
			return new Sentence("bonusrule.clauseMissing", amount.title(), signed);
		}
		return new Sentence(isBlank(amount.clause()) ? "bonusrule.groundMissing" : "bonusrule.reasonMissing",
				amount.title(), signed);
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

}

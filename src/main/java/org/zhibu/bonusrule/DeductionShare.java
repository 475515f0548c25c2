package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonus.LineSum;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/** Deductions, with a negative score, take more than a set share of the gross. */
final class DeductionShare implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		int percent = list.terms().deductionPercent();
		return list.lines()
			.stream()
			.filter((line) -> taken(line.sum()).fen() * 100 > line.sum().gross().fen() * percent)
			.map((line) -> Finding.at(RuleName.DEDUCTION_SHARE, line, column(line),
					new Sentence("bonusrule.deductionShare", taken(line.sum()), line.sum().gross(), percent)))
			.toList();
	}

	private static Yuan taken(LineSum sum) {
		return (sum.score().fen() < 0) ? sum.deductions().minus(sum.score()) : sum.deductions();
	}

	/** The column of the first deduction. */
	private static Integer column(CountedLine line) {
		return line.line()
			.said()
			.amounts()
			.stream()
			.filter((amount) -> amount.kind() == AmountKind.DEDUCTION && amount.column() != null)
			.map(BonusAmount::column)
			.findFirst()
			.orElse(line.line().said().stated().scoreColumn());
	}

}

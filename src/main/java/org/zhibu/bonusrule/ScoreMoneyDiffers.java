package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.bonus.CountedLine;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/**
 * The sheet has a column for the money of scores, and it says something else than the
 * ledger, which is what is paid.
 */
final class ScoreMoneyDiffers implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		return list.lines()
			.stream()
			.filter(ScoreMoneyDiffers::differs)
			.map((line) -> Finding.at(RuleName.SCORE_MONEY_DIFFERS, line, line.line().said().stated().scoreColumn(),
					said(line.line().said().stated().score(), line.sum().score())))
			.toList();
	}

	private static boolean differs(CountedLine line) {
		LineDraft.Stated stated = line.line().said().stated();
		Yuan written = (stated.score() != null) ? stated.score() : Yuan.ZERO;
		return stated.scoreColumn() != null && !written.equals(line.sum().score());
	}

	private static Sentence said(Yuan written, Yuan ledger) {
		return (written == null) ? new Sentence("bonusrule.scoreMoneyMissing", ledger.signed())
				: new Sentence("bonusrule.scoreMoneyDiffers", written.signed(), ledger.signed());
	}

}

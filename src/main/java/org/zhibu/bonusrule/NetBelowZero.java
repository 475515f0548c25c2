package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.shared.Sentence;

/** The deductions are more than there is; the rest lapses. */
final class NetBelowZero implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		return list.lines()
			.stream()
			.filter((line) -> line.sum().raw().fen() < 0)
			.map((line) -> Finding.at(RuleName.NET_BELOW_ZERO, line, line.line().said().stated().netColumn(),
					new Sentence("bonusrule.netBelowZero", line.sum().raw().signed(), line.sum().lapse())))
			.toList();
	}

}

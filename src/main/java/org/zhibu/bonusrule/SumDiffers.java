package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.shared.Sentence;

/** The net that the sheet states is not what its parts come to. */
final class SumDiffers implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		return list.lines()
			.stream()
			.filter((line) -> line.line().said().stated().net() != null)
			.filter((line) -> !line.line().said().stated().net().equals(line.sum().net()))
			.map((line) -> Finding.at(RuleName.SUM_DIFFERS, line, line.line().said().stated().netColumn(),
					new Sentence("bonusrule.sumDiffers", line.line().said().stated().net(), line.sum().net())))
			.toList();
	}

}

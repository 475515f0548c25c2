package org.zhibu.bonusrule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Sentence;

/**
 * The mean net of heads, deputies and team leaders is above a set share of the others'.
 */
final class LeadersMean implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		Map<Boolean, List<CountedLine>> parts = list.lines()
			.stream()
			.collect(Collectors.partitioningBy((line) -> list.person(line).filter(OnRoster::leads).isPresent()));
		if (parts.get(true).isEmpty() || parts.get(false).isEmpty()) {
			return List.of();
		}
		Mean leaders = Mean.of(parts.get(true));
		Mean others = Mean.of(parts.get(false));
		int percent = list.terms().leadersPercent();
		return leaders.above(percent, others) ? List.of(Finding.ofAll(RuleName.LEADERS_MEAN, null,
				new Sentence("bonusrule.leadersMean", leaders.shown(), others.shown(), percent))) : List.of();
	}

}

package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Sentence;

/** The person joins only after the month. */
final class NotYetJoined implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		return list.lines().stream().flatMap((line) -> judge(list, line).stream()).toList();
	}

	private static List<Finding> judge(MonthList list, CountedLine line) {
		return list.person(line)
			.filter((person) -> person.joinsAfter(list.month()))
			.map((person) -> Finding.at(RuleName.NOT_YET_JOINED, line, null,
					new Sentence("bonusrule.notYetJoined", person.joinedOn())))
			.stream()
			.toList();
	}

}

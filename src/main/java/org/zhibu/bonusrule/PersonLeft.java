package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Sentence;

/** The person left before the month began. */
final class PersonLeft implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		return list.lines().stream().flatMap((line) -> judge(list, line).stream()).toList();
	}

	private static List<Finding> judge(MonthList list, CountedLine line) {
		return list.person(line)
			.filter((person) -> person.leftBefore(list.month()))
			.map((person) -> Finding.at(RuleName.PERSON_LEFT, line, null,
					new Sentence("bonusrule.personLeft", person.leftOn())))
			.stream()
			.toList();
	}

}

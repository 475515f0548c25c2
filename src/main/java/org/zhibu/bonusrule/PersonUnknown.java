package org.zhibu.bonusrule;

import java.util.List;

import org.zhibu.shared.Sentence;

/** The line belongs to nobody whom the roster knows. */
final class PersonUnknown implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		return list.lines()
			.stream()
			.filter((line) -> list.person(line).isEmpty())
			.map((line) -> Finding.at(RuleName.PERSON_UNKNOWN, line, null, new Sentence("bonusrule.personUnknown")))
			.toList();
	}

}

package org.zhibu.bonusrule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.shared.Sentence;

/** Somebody was on the roster on a day of the month and has no line. */
final class PersonMissing implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		Set<Long> listed = list.lines()
			.stream()
			.map((line) -> line.line().said().personId())
			.filter((id) -> id != null)
			.collect(Collectors.toSet());
		return list.roster()
			.values()
			.stream()
			.filter((person) -> person.during(list.month()) && !listed.contains(person.personId()))
			.map((person) -> Finding.about(RuleName.PERSON_MISSING, person, new Sentence("bonusrule.personMissing")))
			.toList();
	}

}

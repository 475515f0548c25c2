package org.zhibu.bonusrule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Sentence;

/** Somebody has a second line. */
final class PersonTwice implements ListRule {

	@Override
	public List<Finding> judge(MonthList list) {
		Map<Long, Integer> first = new HashMap<>();
		List<Finding> found = new ArrayList<>();
		for (CountedLine line : list.lines()) {
			Long person = line.line().said().personId();
			Integer before = (person != null) ? first.putIfAbsent(person, line.line().lineNo()) : null;
			if (before != null) {
				found.add(Finding.at(RuleName.PERSON_TWICE, line, null, new Sentence("bonusrule.personTwice", before)));
			}
		}
		return found;
	}

}

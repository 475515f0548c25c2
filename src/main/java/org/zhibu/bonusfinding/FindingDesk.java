package org.zhibu.bonusfinding;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings that nobody settled yet, for the secretary and for whoever entered the list.
 */
@Component
@Transactional(readOnly = true)
class FindingDesk implements DeskSource {

	private final FindingBookSql sql;

	FindingDesk(FindingBookSql sql) {
		this.sql = sql;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.BONUS_READ)) {
			return List.of();
		}
		return this.sql.open()
			.stream()
			.filter((month) -> person.has(Right.BONUS_RUN) || person.is(month.enteredBy()))
			.map((month) -> new Step(null, new Sentence("bonusfinding.desk", month.count()),
					new Sentence("bonusfinding.desk.detail", month.period().getMonthValue()),
					"/months/" + month.period() + "/bonus/findings", new Sentence("bonusfinding.desk.verb")))
			.toList();
	}

}

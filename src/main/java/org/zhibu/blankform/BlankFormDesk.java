package org.zhibu.blankform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.blankform.ScoreFormSql.Waiting;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts forms that are out on the desks of those who key them in. */
@Service
@Transactional(readOnly = true)
class BlankFormDesk implements DeskSource {

	private final ScoreFormSql sql;

	private final Clock clock;

	BlankFormDesk(ScoreFormSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.KEY_PAPER)) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		return this.sql.waiting()
			.stream()
			.filter((waiting) -> waiting.missing() > 0 && !today.isAfter(reviewBy(waiting)))
			.map((waiting) -> new Step(waiting.month().atEndOfMonth(),
					new Sentence("blankform.desk.key", waiting.month().getMonthValue()),
					new Sentence("blankform.desk.detail", waiting.issued(), waiting.missing()),
					"/months/" + waiting.month() + "/blank-forms/keying", new Sentence("blankform.key.open")))
			.toList();
	}

	private static LocalDate reviewBy(Waiting waiting) {
		return waiting.month().plusMonths(1).atDay(waiting.reviewDay());
	}

}

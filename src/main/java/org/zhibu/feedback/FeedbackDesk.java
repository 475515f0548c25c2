package org.zhibu.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words from outside that nobody has settled yet. */
@Component
@Transactional(readOnly = true)
class FeedbackDesk implements DeskSource {

	private final FeedbackSql sql;

	private final Clock clock;

	FeedbackDesk(FeedbackSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		int open = person.has(Right.FEEDBACK_READ)
				? this.sql.open(person.is(Role.DISCIPLINE), LocalDate.now(this.clock)) : 0;
		return (open == 0) ? List.of() : List.of(new Step(null, new Sentence("feedback.desk", open), null, "/feedback",
				new Sentence("feedback.desk.verb")));
	}

}

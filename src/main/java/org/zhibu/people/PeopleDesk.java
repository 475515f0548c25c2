package org.zhibu.people;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/** People without a team, on the desks of those who write the roster. */
@Component
class PeopleDesk implements DeskSource {

	private final PeopleBook book;

	PeopleDesk(PeopleBook book) {
		this.book = book;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.ROSTER_WRITE)) {
			return List.of();
		}
		int teamless = this.book.teamless();
		return (teamless == 0) ? List.of() : List.of(new Step(null, new Sentence("person.teamless.step", teamless),
				null, "/people?team=none", new Sentence("person.teamless.verb")));
	}

}

package org.zhibu.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.roster.OfficeTerm;
import org.zhibu.roster.Offices;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/** Terms to confirm or accept, and a committee whose three years are nearly over. */
@Component
class OfficeDesk implements DeskSource {

	static final int COMMITTEE_YEARS = 3;

	static final int REMINDER_MONTHS = 6;

	private final Offices offices;

	private final Clock clock;

	OfficeDesk(Offices offices, Clock clock) {
		this.offices = offices;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.BRANCH_READ)) {
			return List.of();
		}
		List<OfficeTerm> running = this.offices.running();
		LocalDate today = LocalDate.now(this.clock);
		List<Step> steps = new ArrayList<>();
		for (OfficeTerm term : running) {
			Sentence office = new Sentence(term.getOffice().key());
			if (this.offices.mayConfirm(person, term).allowed()) {
				steps.add(new Step(term.getStartsOn(), new Sentence("office.confirm.step", office), null, "/offices",
						new Sentence("office.confirm.verb")));
			}
			else if (this.offices.mayAccept(person, term, running).allowed()) {
				steps.add(new Step(term.getStartsOn(), new Sentence("office.accept.step", office), null, "/offices",
						new Sentence("office.accept.verb")));
			}
			LocalDate over = term.getStartsOn().plusYears(COMMITTEE_YEARS);
			if (person.has(Right.ROSTER_WRITE) && term.getOffice().ofCommittee() && term.heldOn(today)
					&& term.getEndsOn() == null && !over.minusMonths(REMINDER_MONTHS).isAfter(today)) {
				steps.add(new Step(over, new Sentence("office.ending.step", office), null, "/offices",
						new Sentence("office.ending.verb")));
			}
		}
		return steps;
	}

}

package org.zhibu.roster;

import java.time.LocalDate;
import java.util.Set;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** Who may do what with a term of office (design 1.2): pure, one predicate a verb. */
final class OfficeRules {

	private OfficeRules() {
	}

	static Verdict mayConfirm(CurrentPerson actor, OfficeTerm term) {
		return Verdict.noIf(term.isConfirmed(), "office.confirmed.already")
			.and(() -> Verdict.noIf(!actor.has(Right.CONFIRM_OFFICES), "office.confirm.office"))
			.and(() -> Verdict.noIf(actor.is(term.getEnteredBy()), "office.confirm.maker"))
			.and(() -> Verdict.noIf(actor.is(term.getPersonId()), "office.own"));
	}

	/** The person's own acceptance counts only while nobody else could confirm. */
	static Verdict mayAccept(CurrentPerson actor, OfficeTerm term, Set<Long> officers) {
		return Verdict.noIf(term.isConfirmed(), "office.confirmed.already")
			.and(() -> Verdict.noIf(!actor.is(term.getPersonId()), "office.accept.other"))
			.and(() -> Verdict.noIf(secondOfficer(term, officers), "office.accept.second"));
	}

	private static boolean secondOfficer(OfficeTerm term, Set<Long> officers) {
		return officers.stream()
			.anyMatch((officer) -> !officer.equals(term.getEnteredBy()) && !officer.equals(term.getPersonId()));
	}

	static Verdict mayWithdraw(CurrentPerson actor, OfficeTerm term) {
		return Verdict.noIf(term.isConfirmed(), "office.confirmed.already")
			.and(() -> Verdict.noIf(!actor.has(Right.ROSTER_WRITE) && !actor.is(term.getPersonId()),
					"office.enter.office"));
	}

	static Verdict mayEnd(CurrentPerson actor, OfficeTerm term, LocalDate today) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "office.enter.office")
			.and(() -> Verdict.noIf(!term.isConfirmed(), "office.end.unconfirmed"))
			.and(() -> Verdict.noIf(term.getOffice() == Role.SECRETARY, "office.end.secretary"))
			.and(() -> Verdict.noIf(term.getEndsOn() != null && term.getEndsOn().isBefore(today), "office.end.over"));
	}

}

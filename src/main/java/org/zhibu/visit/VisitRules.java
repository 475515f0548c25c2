package org.zhibu.visit;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** Who sees, reads and changes a visit (design 1.2, 1.7). */
final class VisitRules {

	private VisitRules() {
	}

	/** Whether the reader may know of it at all. */
	static boolean sees(CurrentPerson reader, Visit visit) {
		return !reader.is(visit.getPersonId()) && (reader.onCommittee() || visit.wentThere(reader.personId()));
	}

	/** Whether the reader may open all of what was said. */
	static Verdict mayRead(CurrentPerson reader, Visit visit) {
		return Verdict.noIf(!visit.wentThere(reader.personId()) && !reader.is(Role.SECRETARY), "visit.read.office");
	}

	/** Whether the actor changes what became of it. */
	static Verdict mayWork(CurrentPerson actor, Visit visit) {
		return Verdict.noIf(visit.isVoid(), "visit.void.already")
			.and(() -> Verdict.noIf(!visit.wentThere(actor.personId()) && !actor.is(Role.SECRETARY),
					"visit.work.office"));
	}

	static Verdict mayEndConsent(CurrentPerson actor, Visit visit) {
		return mayWork(actor, visit).and(() -> Verdict.noIf(!visit.isWorkerAgreed(), "visit.consent.none"))
			.and(() -> Verdict.noIf(visit.getConsentEndedOn() != null, "visit.consent.ended.already"));
	}

	static Verdict mayNote(CurrentPerson actor, Long personId) {
		return Verdict.noIf(!actor.has(Right.TALKS), "visit.office")
			.and(() -> Verdict.noIf(actor.is(personId), "visit.self"));
	}

}

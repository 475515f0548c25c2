package org.zhibu.concern;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** Who reads, answers and opens a concern: one predicate a verb. */
final class ConcernRules {

	private ConcernRules() {
	}

	/**
	 * What was said is read by the secretary, the discipline member and whoever is to
	 * answer.
	 */
	static Verdict mayRead(CurrentPerson reader, Concern concern) {
		return Verdict.noIf(!reader.has(Right.CONCERNS)
				|| !reader.is(Role.SECRETARY) && !reader.is(Role.DISCIPLINE) && !reader.is(concern.getAssignedTo()),
				"concern.read.office");
	}

	static Verdict mayAcknowledge(CurrentPerson actor, Concern concern) {
		return office(actor, concern)
			.and(() -> Verdict.noIf(concern.getState() != ConcernState.NEW, "concern.acknowledged.already"));
	}

	static Verdict mayAssign(CurrentPerson actor, Concern concern) {
		return office(actor, concern)
			.and(() -> Verdict.noIf(!actor.is(Role.SECRETARY) && !actor.is(Role.DISCIPLINE), "concern.assign.office"))
			.and(() -> Verdict.noIf(concern.getState() == ConcernState.CONFIRMED, "concern.closed"));
	}

	static Verdict mayAnswer(CurrentPerson actor, Concern concern) {
		return office(actor, concern).and(() -> mayRead(actor, concern))
			.and(() -> Verdict.noIf(concern.getState() == ConcernState.NEW, "concern.answer.first"))
			.and(() -> Verdict.noIf(concern.getState() != ConcernState.ACKNOWLEDGED, "concern.answered.already"));
	}

	/** Whoever had his say confirms the answer, or says that it is none. */
	static Verdict mayClose(Concern concern) {
		return Verdict.noIf(concern.getState() != ConcernState.ANSWERED, "concern.unanswered");
	}

	static Verdict mayAskOpening(CurrentPerson actor, Concern concern) {
		return office(actor, concern)
			.and(() -> Verdict.noIf(concern.getMode() != ConcernMode.SEALED, "concern.open.none"))
			.and(() -> Verdict.noIf(concern.getOpeningBy() != null, "concern.open.asked"));
	}

	static Verdict mayAgree(CurrentPerson actor, Concern concern) {
		return office(actor, concern).and(() -> Verdict.noIf(concern.getOpeningBy() == null, "concern.open.unasked"))
			.and(() -> Verdict.noIf(concern.getOpenedBy() != null, "concern.open.already"))
			.and(() -> Verdict.noIf(actor.is(concern.getOpeningBy()), "concern.open.second"));
	}

	static Verdict mayReadName(CurrentPerson reader, Concern concern) {
		return Verdict.noIf(concern.getOpenedBy() == null, "concern.open.two")
			.and(() -> Verdict.noIf(!reader.is(concern.getOpeningBy()) && !reader.is(concern.getOpenedBy()),
					"concern.open.others"));
	}

	private static Verdict office(CurrentPerson actor, Concern concern) {
		return Verdict.noIf(!actor.has(Right.CONCERNS), "concern.office")
			.and(() -> Verdict.noIf(actor.is(concern.getRaisedBy()), "concern.own"));
	}

}

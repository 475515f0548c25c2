package org.zhibu.feedback;

import java.util.Set;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/**
 * Who reads and settles what was said about a zone: the discipline member; about his own
 * zone, or while there is none, the secretary, for nobody decides on a matter of his own
 * (design 1.2).
 */
final class FeedbackRules {

	private FeedbackRules() {
	}

	/** Whether the person may read it at all. */
	static boolean reads(CurrentPerson reader, Set<Long> owners, Set<Long> disciplineMembers) {
		boolean standsIn = disciplineMembers.isEmpty() || owners.stream().anyMatch(disciplineMembers::contains);
		return reader.is(Role.DISCIPLINE) || reader.has(Right.FEEDBACK_READ) && standsIn;
	}

	/** Whether the person may confirm it or set it aside. */
	static Verdict maySettle(CurrentPerson actor, boolean open, Set<Long> owners) {
		return Verdict.noIf(!actor.has(Right.FEEDBACK_READ), "feedback.settle.office")
			.and(() -> Verdict.noIf(!open, "feedback.settled.already"))
			.and(() -> Verdict.noIf(owners.stream().anyMatch(actor::is), "feedback.own"));
	}

}

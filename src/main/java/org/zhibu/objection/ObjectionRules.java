package org.zhibu.objection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** One predicate a verb of an objection. */
final class ObjectionRules {

	/** Open objections a person and month (design 1.3). */
	static final int OPEN_A_MONTH = 3;

	private ObjectionRules() {
	}

	/** Whether anything of the card can be objected to by this person now. */
	static Verdict mayRaise(Scorecard card, ScoreMonth month, CurrentPerson actor, Set<Integer> reopened, long open,
			Instant now) {
		return Verdict.noIf(!actor.has(Right.OBJECT), "objection.raise.right")
			.and(() -> Verdict.noIf(card.isBackfilled(), "scorecard.backfilled"))
			.and(() -> Verdict.noIf(card.isExcused(), "scorecard.excused.already"))
			.and(() -> Verdict.noIf(!card.isPublished(), "objection.raise.early"))
			.and(() -> Verdict.noIf(!month.isWindowOpen(now) && reopened.isEmpty(), "objection.raise.late"))
			.and(() -> Verdict.noIf(open >= OPEN_A_MONTH, "objection.raise.many", OPEN_A_MONTH));
	}

	/**
	 * Whether that item can be objected to: in the month's window, or in one of its own.
	 */
	static Verdict mayRaiseOn(int itemNo, ScoreMonth month, Set<Integer> reopened, Instant now) {
		return Verdict.noIf(!month.isWindowOpen(now) && !reopened.contains(itemNo), "objection.raise.late");
	}

	/** Whether this person may answer it now. */
	static Verdict mayAnswer(Objection objection, CurrentPerson actor, Set<Role> able, Set<Long> barred, Instant now) {
		Duration waited = Duration.between(objection.getRaisedAt(), now);
		List<Role> answerers = AnswererRule.answerers(able, waited);
		return Verdict.noIf(!actor.onCommittee(), "objection.answer.office")
			.and(() -> Verdict.noIf(!objection.isOpen(), "objection.answered.already"))
			.and(() -> Verdict.noIf(barred.contains(actor.personId()), "objection.answer.own"))
			.and(() -> Verdict.noIf(answerers.isEmpty(), "objection.answer.meeting"))
			.and(() -> Verdict.noIf(Collections.disjoint(answerers, actor.roles()), "objection.answer.order"));
	}

	/**
	 * Whether this person may write down what the members' meeting decided: only when all
	 * officers are barred.
	 */
	static Verdict mayRecordMeeting(Objection objection, CurrentPerson actor, Set<Role> able) {
		return Verdict.noIf(!actor.onCommittee(), "objection.answer.office")
			.and(() -> Verdict.noIf(!objection.isOpen(), "objection.answered.already"))
			.and(() -> Verdict.noIf(!able.isEmpty(), "objection.meeting.needless"));
	}

}

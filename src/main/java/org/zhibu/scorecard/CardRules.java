package org.zhibu.scorecard;

import java.time.LocalDate;
import java.util.Set;

import org.zhibu.scheme.Calendar;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Points;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

/**
 * One predicate a verb of a card: yes, or the sentence saying why not (design 1.2, 1.3).
 * Nobody decides on a matter of his own or of somebody he asked to be recused from.
 */
public final class CardRules {

	private CardRules() {
	}

	/** Whether the member may score himself on that day. */
	public static Verdict maySelfScore(Scorecard card, CurrentPerson actor, LocalDate today, Calendar days) {
		return Verdict.noIf(!actor.is(card.getPersonId()), "scorecard.self.foreign")
			.and(() -> unexcused(card))
			.and(() -> Verdict.noIf(card.isPublished(), "scorecard.published.already"))
			.and(() -> Verdict.noIf(today.isBefore(days.selfFrom()), "scorecard.self.early", days.selfFrom()))
			.and(() -> Verdict.noIf(today.isAfter(days.selfUntil()), "scorecard.self.late", days.selfUntil()));
	}

	/**
	 * Whether self marks may be keyed in from paper: from the first day of self scoring
	 * to the day of review, not over what the member gave himself.
	 */
	public static Verdict mayKeySelfScore(Scorecard card, CurrentPerson actor, LocalDate today, Calendar days) {
		return Verdict.noIf(!actor.has(Right.KEY_PAPER), "scorecard.self.key.office")
			.and(() -> unexcused(card))
			.and(() -> Verdict.noIf(card.isPublished(), "scorecard.published.already"))
			.and(() -> Verdict.noIf(card.isSelfGiven() && card.getSelfForm() == null, "scorecard.self.key.given"))
			.and(() -> Verdict.noIf(today.isBefore(days.selfFrom()), "scorecard.self.early", days.selfFrom()))
			.and(() -> Verdict.noIf(today.isAfter(days.reviewBy()), "scorecard.self.key.late", days.reviewBy()));
	}

	/** Whether marks, reasons and merit may be written. */
	public static Verdict mayMark(Scorecard card, CurrentPerson actor, Set<Long> recused) {
		return mayJudge(card, actor, recused).and(() -> unexcused(card)).and(() -> inWork(card));
	}

	/** Whether the member may be excused from the month. */
	public static Verdict mayExcuse(Scorecard card, CurrentPerson actor, Set<Long> recused) {
		return mayJudge(card, actor, recused).and(() -> unexcused(card))
			.and(() -> Verdict.noIf(card.isPublished(), "scorecard.published.already"));
	}

	/** Whether the card may be signed as it stands. */
	public static Verdict maySign(Scorecard card, CurrentPerson actor, Set<Long> recused, Set<Long> signers,
			int upperLimit) {
		return mayJudge(card, actor, recused).and(() -> inWork(card))
			.and(() -> Verdict.noIf(card.getState() == CardState.REVIEWED, "scorecard.sign.enough"))
			.and(() -> complete(card, upperLimit))
			.and(() -> Verdict.noIf(signers.contains(actor.personId()), "scorecard.sign.twice"));
	}

	/** Whether a correction may be begun. */
	public static Verdict mayCorrect(Scorecard card, CurrentPerson actor, Set<Long> recused) {
		return mayJudge(card, actor, recused).and(() -> unexcused(card))
			.and(() -> Verdict.noIf(!card.isPublished(), "scorecard.correct.early"))
			.and(() -> Verdict.noIf(card.getPendingRevision() != null, "scorecard.correct.pending"));
	}

	private static Verdict mayJudge(Scorecard card, CurrentPerson actor, Set<Long> recused) {
		return Verdict.noIf(!actor.has(Right.MARK_CARDS), "scorecard.mark.office")
			.and(() -> Verdict.noIf(card.isBackfilled(), "scorecard.backfilled"))
			.and(() -> Verdict.noIf(actor.is(card.getPersonId()), "scorecard.mark.own"))
			.and(() -> Verdict.noIf(recused.contains(card.getPersonId()), "scorecard.mark.recused"));
	}

	private static Verdict inWork(Scorecard card) {
		return Verdict.noIf(card.isPublished() && card.getPendingRevision() == null, "scorecard.published.already");
	}

	private static Verdict unexcused(Scorecard card) {
		return Verdict.noIf(card.isExcused(), "scorecard.excused.already");
	}

	private static Verdict complete(Scorecard card, int upperLimit) {
		if (card.isExcused()) {
			return Verdict.YES;
		}
		for (Mark mark : card.marksInWork()) {
			if (mark.getMark() == null) {
				return Verdict.no("scorecard.sign.incomplete");
			}
			if (mark.lacksReason()) {
				return Verdict.no("scorecard.sign.reason", mark.getItemNo());
			}
		}
		Points sum = card.sumOf(card.marksInWork().get(0).getRevision());
		return Verdict.noIf(sum.tenths() > upperLimit && card.getMerit() == null, "scorecard.sign.merit",
				new Points(upperLimit));
	}

}

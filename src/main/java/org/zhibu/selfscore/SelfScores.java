package org.zhibu.selfscore;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.scheme.Calendar;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.CardRules;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.RuledMonth;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Points;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members score themselves; the marks are for reference and never enter the result. */
@Service
@Transactional
public class SelfScores {

	private final Months months;

	private final Cards cards;

	private final Schemes schemes;

	private final AuditLog audit;

	private final Clock clock;

	SelfScores(Months months, Cards cards, Schemes schemes, AuditLog audit, Clock clock) {
		this.months = months;
		this.cards = cards;
		this.schemes = schemes;
		this.audit = audit;
		this.clock = clock;
	}

	/** Gives or changes the ten self marks while the time for it runs. */
	public void give(CurrentPerson actor, YearMonth period, int seenVersion, List<Points> ten) {
		ScoreMonth month = this.months.lock(period);
		Scorecard card = own(actor, month).orElseThrow(() -> new Missing("scorecard"));
		card.requireVersion(seenVersion);
		may(card, actor, month).orRefuse();
		card.giveSelfScore(ten, this.clock.instant());
		this.audit.wrote(actor, "scorecard.selfScored", "scorecard", card.getId(), period.toString());
	}

	/**
	 * Keys in the ten self marks that a member wrote on his numbered form underground;
	 * they count as his own. Keying again replaces what was keyed before.
	 * @param formNumber the number printed on the form
	 * @param ten the marks of items 1 to 10
	 * @throws Missing if there is no such card
	 */
	public void giveFromPaper(CurrentPerson actor, long cardId, String formNumber, List<Points> ten) {
		Scorecard card = this.cards.card(cardId);
		ScoreMonth month = this.months.lock(card.getPeriod());
		mayKey(card, actor, days(month)).orRefuse();
		card.giveSelfScore(ten, formNumber, this.clock.instant());
		this.audit.wrote(actor, "scorecard.selfKeyed", "scorecard", cardId, formNumber);
	}

	/**
	 * Whether the person may key in self marks from paper on each card of a month now.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Verdict> mayKey(CurrentPerson actor, ScoreMonth month) {
		Calendar days = days(month);
		return this.cards.bare(month)
			.stream()
			.collect(Collectors.toMap(Scorecard::getId, (card) -> mayKey(card, actor, days)));
	}

	private Verdict mayKey(Scorecard card, CurrentPerson actor, Calendar days) {
		return CardRules.mayKeySelfScore(card, actor, LocalDate.now(this.clock), days);
	}

	/** The person's own card of a month, with its marks. */
	@Transactional(readOnly = true)
	public Optional<Scorecard> own(CurrentPerson actor, ScoreMonth month) {
		return this.cards.ofPersonIn(month, actor.personId());
	}

	/** Whether the person may score himself on that card now. */
	@Transactional(readOnly = true)
	public Verdict may(Scorecard card, CurrentPerson actor, ScoreMonth month) {
		return CardRules.maySelfScore(card, actor, LocalDate.now(this.clock), days(month));
	}

	/**
	 * Whether the committee may see the self marks: the time is over (publication ends it
	 * too), or all are in.
	 */
	@Transactional(readOnly = true)
	public boolean areVisible(RuledMonth ruled) {
		return ruled.month().isPublished() || LocalDate.now(this.clock).isAfter(ruled.days().selfUntil())
				|| this.cards.allSelfScored(ruled.month());
	}

	private Calendar days(ScoreMonth month) {
		return this.schemes.withItems(month.getSchemeId()).calendarOf(month.getPeriod());
	}

}

package org.zhibu.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.LedgerKind;
import org.zhibu.ledger.Posting;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Roster;
import org.zhibu.scheme.Scheme;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Later versions of published cards. A version of a settled card posts a pair, reversal
 * and replacement, to the earliest unclosed month; the closed month keeps what it said.
 */
@Service
@Transactional
public class Versions {

	/** The ledger's word for the settlement of a card. */
	public static final String SETTLEMENT = "SCORECARD";

	/** The ledger's word for the money that a later version takes back. */
	public static final String REVERSAL = "SCORECARD_REVERSAL";

	private final ScorecardRepository cards;

	private final CardVersionRepository versions;

	private final ItemWindowRepository windows;

	private final Months months;

	private final HeldCards held;

	private final Roster roster;

	private final Ledger ledger;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Versions(ScorecardRepository cards, CardVersionRepository versions, ItemWindowRepository windows, Months months,
			HeldCards held, Roster roster, Ledger ledger, Notices notices, AuditLog audit, Clock clock) {
		this.cards = cards;
		this.versions = versions;
		this.windows = windows;
		this.months = months;
		this.held = held;
		this.roster = roster;
		this.ledger = ledger;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins a correction after publication; it counts once it has two new signatures.
	 */
	public void correct(CurrentPerson actor, long cardId, String reason) {
		Scorecard card = lock(cardId);
		CardRules.mayCorrect(card, actor, this.roster.recusedFrom(actor.personId())).orRefuse();
		begin(actor, card, Origin.CORRECTION, reason);
	}

	/**
	 * Begins the version that an upheld objection asks for. The answerer was judged by
	 * the rules of objections; a version already begun takes this matter in too.
	 */
	public void beginForObjection(CurrentPerson actor, long cardId, String reason) {
		Scorecard card = lock(cardId);
		if (card.getPendingRevision() == null) {
			begin(actor, card, Origin.OBJECTION, reason);
		}
	}

	private Scorecard lock(long cardId) {
		Scorecard card = this.cards.findWithMarksById(cardId).orElseThrow(() -> new Missing("scorecard"));
		this.months.lock(card.getPeriod());
		return card;
	}

	private void begin(CurrentPerson actor, Scorecard card, Origin origin, String reason) {
		card.beginVersion(origin, reason);
		this.audit.wrote(actor, "scorecard.versionBegun", "scorecard", card.getId(), origin.name());
	}

	/** The versions of a card that came into force, the first first. */
	@Transactional(readOnly = true)
	public List<CardVersion> of(long cardId) {
		return this.versions.findByScorecardIdOrderByRevision(cardId);
	}

	/** Puts a signed version in force; a settled card's money follows as a pair. */
	public void enforce(CurrentPerson actor, Scorecard card, Scheme scheme) {
		Instant now = this.clock.instant();
		List<Integer> lowered = card.itemsLowered();
		CardVersion version = this.versions.save(card.enforce(scheme, now));
		Instant until = scheme.calendarOf(card.getPeriod()).objectionsUntil(now);
		lowered.forEach((itemNo) -> this.windows.save(new ItemWindow(card.getId(), itemNo, until)));
		this.notices.tell(
				card.getPersonId(), new Sentence("scorecard.version.notice", card.getPeriod(),
						version.getOldTotal().toString(), version.getNewTotal().toString(), version.getReason()),
				"/scorecards/" + card.getId());
		this.audit.wrote(actor, "scorecard.versionInForce", "scorecard", card.getId(), version.getReason());
		if (this.ledger.isPosted(SETTLEMENT, card.getId())) {
			YearMonth period = this.months.payingMonth();
			this.ledger.post(List.of(pair(actor, card, version, period, REVERSAL, version.getOldMoney().negated(), now),
					pair(actor, card, version, period, "SCORECARD_REPLACEMENT", version.getNewMoney(), now)));
		}
		else {
			this.cards.flush();
			this.held.settleIfFree(actor, card);
		}
	}

	private static Posting pair(CurrentPerson actor, Scorecard card, CardVersion version, YearMonth period,
			String source, Yuan amount, Instant now) {
		String ground = version.getOldTotal() + " → " + version.getNewTotal() + " · " + version.getReason();
		return new Posting(card.getPersonId(), period, card.getPeriod(), LedgerKind.CORRECTION, amount, source,
				version.getId(), (ground.length() > 300) ? ground.substring(0, 300) : ground, now, actor.personId());
	}

}

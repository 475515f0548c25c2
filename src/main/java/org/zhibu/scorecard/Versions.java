package org.zhibu.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.LedgerKind;
import org.zhibu.ledger.Posting;
import org.zhibu.roster.Roster;
import org.zhibu.scheme.Scheme;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
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

	private final ScorecardRepository cards;

	private final CardVersionRepository versions;

	private final Months months;

	private final Roster roster;

	private final Ledger ledger;

	private final AuditLog audit;

	private final Clock clock;

	Versions(ScorecardRepository cards, CardVersionRepository versions, Months months, Roster roster, Ledger ledger,
			AuditLog audit, Clock clock) {
		this.cards = cards;
		this.versions = versions;
		this.months = months;
		this.roster = roster;
		this.ledger = ledger;
		this.audit = audit;
		this.clock = clock;
	}

	/** Begins a version after publication; it counts once it has two new signatures. */
	public void begin(CurrentPerson actor, long cardId, Origin origin, String reason) {
		Scorecard card = this.cards.findById(cardId).orElseThrow(() -> new Missing("scorecard"));
		this.months.lock(card.getPeriod());
		CardRules.mayCorrect(card, actor, this.roster.recusedFrom(actor.personId())).orRefuse();
		card.beginVersion(origin, reason);
		this.audit.wrote(actor, "scorecard.versionBegun", "scorecard", cardId, origin.name());
	}

	/** The versions of a card that came into force, the first first. */
	@Transactional(readOnly = true)
	public List<CardVersion> of(long cardId) {
		return this.versions.findByScorecardIdOrderByRevision(cardId);
	}

	void enforce(CurrentPerson actor, Scorecard card, Scheme scheme) {
		Instant now = this.clock.instant();
		CardVersion version = this.versions.save(card.enforce(scheme, now));
		this.audit.wrote(actor, "scorecard.versionInForce", "scorecard", card.getId(), version.getReason());
		if (this.ledger.isPosted(SETTLEMENT, card.getId())) {
			YearMonth period = this.months.payingMonth();
			this.ledger.post(List.of(
					pair(actor, card, version, period, "SCORECARD_REVERSAL", version.getOldMoney().negated(), now),
					pair(actor, card, version, period, "SCORECARD_REPLACEMENT", version.getNewMoney(), now)));
		}
	}

	private static Posting pair(CurrentPerson actor, Scorecard card, CardVersion version, YearMonth period,
			String source, Yuan amount, Instant now) {
		String ground = version.getOldTotal() + " → " + version.getNewTotal() + " · " + version.getReason();
		return new Posting(card.getPersonId(), period, card.getPeriod(), LedgerKind.CORRECTION, amount, source,
				version.getId(), (ground.length() > 300) ? ground.substring(0, 300) : ground, now, actor.personId());
	}

}

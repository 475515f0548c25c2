package org.zhibu.review;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.CardRules;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.scorecard.Versions;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The committee's work on cards: marks, reasons, merit, excuse, signatures. */
@Service
@Transactional
public class Marking {

	private final Months months;

	private final Cards cards;

	private final SignatureRepository signatures;

	private final Versions versions;

	private final Roster roster;

	private final Schemes schemes;

	private final AuditLog audit;

	private final Clock clock;

	Marking(Months months, Cards cards, SignatureRepository signatures, Versions versions, Roster roster,
			Schemes schemes, AuditLog audit, Clock clock) {
		this.months = months;
		this.cards = cards;
		this.signatures = signatures;
		this.versions = versions;
		this.roster = roster;
		this.schemes = schemes;
		this.audit = audit;
		this.clock = clock;
	}

	/** Saves the marks of the sitting, all or none. */
	public void save(CurrentPerson actor, YearMonth period, List<MarkEntry> entries) {
		ScoreMonth month = this.months.lock(period);
		Scheme scheme = this.schemes.withItems(month.getSchemeId());
		Set<Long> recused = this.roster.recusedFrom(actor.personId());
		Map<Long, Scorecard> byId = cardsOf(month, entries);
		Set<Long> touched = new HashSet<>();
		for (MarkEntry entry : entries) {
			Scorecard card = byId.get(entry.cardId());
			if (card == null) {
				throw new Missing("scorecard");
			}
			CardRules.mayMark(card, actor, recused).orRefuse();
			if (touched.add(card.getId())) {
				card.requireVersion(entry.seenVersion());
			}
			card.mark(entry.itemNo(), entry.points(), actor.personId(), scheme);
		}
		this.audit.wrote(actor, "scorecard.marked", "month", month.getId(), touched.size() + " · " + entries.size());
	}

	private Map<Long, Scorecard> cardsOf(ScoreMonth month, List<MarkEntry> entries) {
		Set<Long> ids = entries.stream().map(MarkEntry::cardId).collect(Collectors.toSet());
		return this.cards.cards(ids)
			.stream()
			.filter((card) -> card.getMonthId().equals(month.getId()))
			.collect(Collectors.toMap(Scorecard::getId, (card) -> card));
	}

	/**
	 * Excuses a member from this month's card, with a reason; it still takes two
	 * signatures.
	 */
	public void excuse(CurrentPerson actor, long cardId, String reason) {
		Scorecard card = lock(cardId);
		CardRules.mayExcuse(card, actor, this.roster.recusedFrom(actor.personId())).orRefuse();
		card.excuse(reason, schemeOf(card));
		this.audit.wrote(actor, "scorecard.excused", "scorecard", cardId, null);
	}

	/**
	 * Caps the stars for a confirmed own responsibility for an injury or a serious
	 * violation, or for concealing one; with the fact. The money stays.
	 */
	public void veto(CurrentPerson actor, long cardId, String fact) {
		Scorecard card = lock(cardId);
		CardRules.mayMark(card, actor, this.roster.recusedFrom(actor.personId())).orRefuse();
		card.veto(fact, schemeOf(card));
		this.audit.wrote(actor, "scorecard.vetoed", "scorecard", cardId, null);
	}

	/** Signs one card as it stands. */
	public void sign(CurrentPerson actor, long cardId) {
		Scorecard card = lock(cardId);
		Scheme scheme = schemeOf(card);
		Set<Long> signers = signersOf(card);
		maySign(card, actor, this.roster.recusedFrom(actor.personId()), signers, scheme).orRefuse();
		put(actor, card, scheme, signers);
	}

	/**
	 * Signs every card of the month that this person may sign, in one act.
	 * @return how many were signed
	 */
	public int signAll(CurrentPerson actor, YearMonth period) {
		ScoreMonth month = this.months.lock(period);
		Scheme scheme = this.schemes.withItems(month.getSchemeId());
		Set<Long> recused = this.roster.recusedFrom(actor.personId());
		List<Scorecard> all = this.cards.ofMonth(period);
		Map<Long, Set<Long>> signers = signersOf(all);
		List<Scorecard> signable = new ArrayList<>();
		for (Scorecard card : all) {
			if (maySign(card, actor, recused, signers.get(card.getId()), scheme).allowed()) {
				signable.add(card);
			}
		}
		signable.forEach((card) -> put(actor, card, scheme, signers.get(card.getId())));
		return signable.size();
	}

	private void put(CurrentPerson actor, Scorecard card, Scheme scheme, Set<Long> signers) {
		this.signatures.save(new Signature(card, actor.personId(), this.clock.instant()));
		signers.add(actor.personId());
		if (signers.size() >= Scorecard.SIGNATURES) {
			if (card.getPendingRevision() != null) {
				this.versions.enforce(actor, card, scheme);
			}
			else {
				card.reviewed();
			}
		}
		this.audit.wrote(actor, "scorecard.signed", "scorecard", card.getId(), null);
	}

	static Verdict maySign(Scorecard card, CurrentPerson actor, Set<Long> recused, Set<Long> signers, Scheme scheme) {
		return CardRules.maySign(card, actor, recused, signers, scheme.bonusRule().upper());
	}

	/** Who signed the card as it stands. */
	Set<Long> signersOf(Scorecard card) {
		return signersOf(List.of(card)).get(card.getId());
	}

	/** Who signed each card as it stands; an empty set where nobody did. */
	Map<Long, Set<Long>> signersOf(List<Scorecard> some) {
		Map<Long, Integer> rounds = some.stream().collect(Collectors.toMap(Scorecard::getId, Scorecard::getSignRound));
		Map<Long, Set<Long>> signers = rounds.keySet()
			.stream()
			.collect(Collectors.toMap((id) -> id, (id) -> new HashSet<>()));
		this.signatures.findByScorecardIdIn(rounds.keySet())
			.stream()
			.filter((signature) -> signature.getSignRound() == rounds.get(signature.getScorecardId()))
			.forEach((signature) -> signers.get(signature.getScorecardId()).add(signature.getPersonId()));
		return signers;
	}

	private Scorecard lock(long cardId) {
		Scorecard card = this.cards.card(cardId);
		this.months.lock(card.getPeriod());
		return this.cards.card(cardId);
	}

	private Scheme schemeOf(Scorecard card) {
		return this.months.ruled(card.getPeriod()).scheme();
	}

}

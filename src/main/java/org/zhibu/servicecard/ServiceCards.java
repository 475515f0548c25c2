package org.zhibu.servicecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Badges issued, lost and given back. */
@Service
@Transactional
public class ServiceCards {

	private final ServiceCardRepository cards;

	private final CardLogRepository log;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	ServiceCards(ServiceCardRepository cards, CardLogRepository log, Roster roster, AuditLog audit, Clock clock) {
		this.cards = cards;
		this.log = log;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Issues a member's first badge.
	 * @param cardNo the number on it, 1 to 999, or {@code null} for the next free one
	 * @throws RuleViolation at the field that is wrong
	 */
	public ServiceCard issue(CurrentPerson actor, long personId, Integer cardNo, LocalDate day) {
		mayWrite(actor).orRefuse();
		Person member = this.roster.person(personId);
		LocalDate today = LocalDate.now(this.clock);
		if (!member.presentOn(today) || !member.getPartyStatus().member()) {
			throw RuleViolation.at("personId", "servicecard.member", member.getName());
		}
		if (this.cards.existsByPersonId(personId)) {
			throw RuleViolation.at("personId", "servicecard.has", member.getName());
		}
		if (day.isAfter(today) || day.isBefore(member.getJoinedOn())) {
			throw RuleViolation.at("day", "servicecard.day.range", member.getJoinedOn(), today);
		}
		int number = (cardNo != null) ? cardNo : this.cards.highestNumber() + 1;
		if (number < 1 || number > 999) {
			throw RuleViolation.at("cardNo", "servicecard.no.range");
		}
		if (this.cards.existsByCardNo(number)) {
			throw RuleViolation.at("cardNo", "servicecard.no.taken", number);
		}
		ServiceCard card = this.cards.save(new ServiceCard(personId, number, day));
		note(actor, card, null);
		return card;
	}

	/** The badge is lost. */
	public void lose(CurrentPerson actor, long id, LocalDate day, String note) {
		move(actor, id, CardState.LOST, day, note);
	}

	/** The badge was given back. */
	public void takeBack(CurrentPerson actor, long id, LocalDate day, String note) {
		move(actor, id, CardState.RETURNED, day, note);
	}

	/** Issues a badge with the old number again. */
	public void reissue(CurrentPerson actor, long id, LocalDate day, String note) {
		move(actor, id, CardState.ISSUED, day, note);
	}

	/** Whether the actor issues badges. */
	public Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "servicecard.write.office");
	}

	private void move(CurrentPerson actor, long id, CardState next, LocalDate day, String note) {
		mayWrite(actor).orRefuse();
		ServiceCard card = this.cards.findById(id).orElseThrow(() -> new Missing("servicecard"));
		if (next == CardState.ISSUED && !this.roster.person(card.getPersonId()).presentOn(day)) {
			throw RuleViolation.at("day", "servicecard.left");
		}
		card.become(next, day, LocalDate.now(this.clock));
		note(actor, card, note);
	}

	private void note(CurrentPerson actor, ServiceCard card, String note) {
		this.log.save(new CardLog(card.getId(), card.getState(), card.getSince(), note, actor.personId()));
		this.audit.wrote(actor, "servicecard." + card.getState().name().toLowerCase(Locale.ROOT), "servicecard",
				card.getId(), card.getCardNo() + " · " + card.getSince());
	}

}

package org.zhibu.careduty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duties: raised, assigned, planned, tried, done. */
@Service
@Transactional
public class Duties {

	private static final int LONGEST = 200;

	private final CareDutyRepository duties;

	private final DutySql sql;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Duties(CareDutyRepository duties, DutySql sql, Roster roster, Notices notices, AuditLog audit, Clock clock) {
		this.duties = duties;
		this.sql = sql;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Raises a duty for what happened, within the days of its cause; nothing while one is
	 * open.
	 * @param origin what happened, so that the same thing raises it only once
	 */
	public boolean raise(CurrentPerson actor, long personId, DutyKind kind, DutyCause cause, String origin) {
		LocalDate today = LocalDate.now(this.clock);
		boolean raised = this.sql.raise(personId, kind, cause, origin, today, today.plusDays(cause.days()));
		if (raised) {
			this.audit.wrote(actor, "duty.raised", "duty", personId, kind + " · " + cause);
		}
		return raised;
	}

	/** Raises by hand, for a cause that no book of ours tells. */
	public void open(CurrentPerson actor, long personId, DutyKind kind, DutyCause cause) {
		mayRun(actor).orRefuse();
		Person person = this.roster.person(personId);
		LocalDate today = LocalDate.now(this.clock);
		if (!person.presentOn(today)) {
			throw RuleViolation.at("person", "duty.person.left", person.getName());
		}
		if (!raise(actor, personId, kind, cause, "hand:" + this.clock.millis())) {
			throw RuleViolation.at("cause", "duty.already", person.getName());
		}
	}

	/** A person asks for a talk himself. */
	public void request(CurrentPerson actor) {
		mayRequest(actor).orRefuse();
		if (!raise(actor, actor.personId(), DutyKind.TALK, DutyCause.REQUEST, "request:" + this.clock.millis())) {
			throw new RuleViolation("duty.request.already");
		}
	}

	/** Whether somebody may ask for a talk. */
	public Verdict mayRequest(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.OWN_RECORDS), "duty.request.person");
	}

	/** Looks for what the books tell: who is new, whom a fact speaks against. */
	public int look(CurrentPerson actor) {
		mayRun(actor).orRefuse();
		int raised = lookUnasked();
		this.audit.wrote(actor, "duty.looked", "duty", null, Integer.toString(raised));
		return raised;
	}

	int lookUnasked() {
		LocalDate today = LocalDate.now(this.clock);
		return this.sql.raiseForNew(today, DutyCause.NEW.days())
				+ this.sql.raiseForReprimands(today, DutyCause.REPRIMAND.days());
	}

	/** Gives a duty to somebody who may talk and visit. */
	void assign(CurrentPerson actor, long id, int seenVersion, long ownerId) {
		mayRun(actor).orRefuse();
		CareDuty duty = open(id, seenVersion);
		Person owner = this.roster.person(ownerId);
		LocalDate today = LocalDate.now(this.clock);
		if (!owner.presentOn(today) || !owner.getPartyStatus().member()) {
			throw RuleViolation.at("owner", "duty.owner.member", owner.getName());
		}
		if (owner.getId().equals(duty.getPersonId())) {
			throw RuleViolation.at("owner", "duty.owner.self");
		}
		if (this.roster.recusedFrom(duty.getPersonId()).contains(ownerId)) {
			throw RuleViolation.at("owner", "duty.owner.recused");
		}
		duty.assign(ownerId);
		this.notices.tell(ownerId, new Sentence("duty.notice", duty.getDueOn().toString()), "/duties/" + id);
		this.audit.wrote(actor, "duty.assigned", "duty", id, owner.getNumber());
	}

	/** Says on which day it will be done. */
	void plan(CurrentPerson actor, long id, int seenVersion, LocalDate day) {
		CareDuty duty = open(id, seenVersion);
		mayWork(actor, duty.getOwnerId()).orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		if (day == null || day.isBefore(today) || day.isAfter(today.plusMonths(3))) {
			throw RuleViolation.at("day", "duty.plan.range");
		}
		duty.plan(day);
		this.audit.wrote(actor, "duty.planned", "duty", id, day.toString());
	}

	/** Nobody was reached. */
	void notReached(CurrentPerson actor, long id, int seenVersion) {
		CareDuty duty = open(id, seenVersion);
		mayWork(actor, duty.getOwnerId()).orRefuse();
		duty.notReached();
		this.audit.wrote(actor, "duty.tried", "duty", id, null);
	}

	/** Drops a duty that is none any more. */
	void drop(CurrentPerson actor, long id, int seenVersion, String reason) {
		mayRun(actor).orRefuse();
		CareDuty duty = open(id, seenVersion);
		duty.drop(FormText.required("reason", reason, LONGEST, "duty.reason.length"), LocalDate.now(this.clock),
				actor.personId());
		this.audit.wrote(actor, "duty.dropped", "duty", id, null);
	}

	/**
	 * Somebody was talked to or visited: whatever duty of that kind was raised until then
	 * is done.
	 */
	public void done(CurrentPerson actor, long personId, DutyKind kind, Fulfilment what) {
		of(personId, kind, what.day()).forEach((duty) -> {
			duty.done(what.page(), what.day(), actor.personId());
			this.audit.wrote(actor, "duty.done", "duty", duty.getId(), null);
		});
	}

	/**
	 * What fulfilled duties was taken back: they wait again, unless another talk or visit
	 * fulfils them too or the same was raised anew since.
	 */
	public void undone(CurrentPerson actor, long personId, DutyKind kind, String page, List<Fulfilment> others) {
		List<CareDuty> all = this.duties.findByPersonIdAndKind(personId, kind);
		for (CareDuty duty : all.stream().filter((one) -> page.equals(one.getDoneWith())).toList()) {
			Optional<Fulfilment> other = others.stream()
				.filter((one) -> !one.day().isBefore(duty.getRaisedOn()))
				.min(Comparator.comparing(Fulfilment::day));
			if (other.isPresent()) {
				duty.done(other.get().page(), other.get().day(), actor.personId());
			}
			else if (all.stream().noneMatch((one) -> one.isOpen() && one.getCause() == duty.getCause())) {
				duty.reopen();
				this.audit.wrote(actor, "duty.reopened", "duty", duty.getId(), null);
			}
		}
	}

	/** Somebody was not reached: his duties of that kind stay open, the effort counts. */
	public void tried(CurrentPerson actor, long personId, DutyKind kind, LocalDate day) {
		of(personId, kind, day).forEach((duty) -> {
			duty.notReached();
			this.audit.wrote(actor, "duty.tried", "duty", duty.getId(), null);
		});
	}

	/** Goes on with somebody on a day. */
	public void followUp(CurrentPerson actor, long personId, DutyKind kind, String origin, LocalDate due) {
		LocalDate today = LocalDate.now(this.clock);
		if (this.sql.raise(personId, kind, DutyCause.FOLLOW_UP, origin, today, due)) {
			this.audit.wrote(actor, "duty.raised", "duty", personId, kind + " · " + DutyCause.FOLLOW_UP);
		}
	}

	private List<CareDuty> of(long personId, DutyKind kind, LocalDate day) {
		return this.duties.findByPersonIdAndKindAndStateAndRaisedOnLessThanEqual(personId, kind, DutyState.OPEN, day);
	}

	private CareDuty open(long id, int seenVersion) {
		CareDuty duty = this.duties.findById(id).orElseThrow(() -> new Missing("duty"));
		duty.requireVersion(seenVersion);
		Verdict.noIf(!duty.isOpen(), "duty.closed").orRefuse();
		return duty;
	}

	/** Whether the actor raises, assigns and drops duties. */
	Verdict mayRun(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.COVERAGE), "duty.office");
	}

	/** Whether the actor plans the duty and notes that nobody was reached. */
	Verdict mayWork(CurrentPerson actor, Long ownerId) {
		return Verdict.noIf(!actor.is(ownerId) && !actor.has(Right.COVERAGE), "duty.owner.only");
	}

	/**
	 * A talk or a visit that fulfils duties.
	 *
	 * @param page its address
	 * @param day when it was
	 */
	public record Fulfilment(String page, LocalDate day) {
	}

}

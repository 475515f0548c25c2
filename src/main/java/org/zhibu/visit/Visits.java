package org.zhibu.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.careduty.CareDay;
import org.zhibu.careduty.Duties;
import org.zhibu.careduty.DutyKind;
import org.zhibu.confidence.NoteCheck;
import org.zhibu.confidence.NoteKind;
import org.zhibu.confidence.NoteText;
import org.zhibu.confidence.Notes;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits: noted, read, their promises kept or stopped, taken back. */
@Service
@Transactional
public class Visits {

	private static final int REASON = 200;

	private final VisitRepository visits;

	private final VisitPromiseRepository promises;

	private final Notes notes;

	private final Duties duties;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Visits(VisitRepository visits, VisitPromiseRepository promises, Notes notes, Duties duties, Roster roster,
			Notices notices, AuditLog audit, Clock clock) {
		this.visits = visits;
		this.promises = promises;
		this.notes = notes;
		this.duties = duties;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes a visit of the actor; the duties that it fulfils are done, or tried if nobody
	 * was reached.
	 * @return its id
	 * @throws RuleViolation at the field that is wrong
	 */
	public long note(CurrentPerson actor, VisitDraft draft) {
		VisitRules.mayNote(actor, draft.personId()).orRefuse();
		Person person = this.roster.person(draft.personId());
		VisitKind kind = Arrays.stream(VisitKind.values())
			.filter((one) -> one.name().equals(draft.kind()))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("kind", "visit.kind.missing"));
		LocalDate today = LocalDate.now(this.clock);
		CareDay.requireFit(person, draft.visitedOn(), today);
		draft.requireSound(kind, today);
		requireCompany(actor, draft);
		NoteText text = textOf(draft);
		NoteCheck.requireFit("facts", text, draft.sure());
		Long note = this.notes.seal(NoteKind.VISIT, person.getId(), actor.personId(), text);
		Visit visit = this.visits.save(new Visit(draft, kind, actor.personId(), note, this.clock.instant(),
				CareDay.isLate(draft.visitedOn(), today)));
		promise(actor, visit, draft.promises());
		tellDuties(actor, visit);
		this.audit.wrote(actor, visit.isReached() ? "visit.noted" : "visit.unreached", "visit", visit.getId(),
				draft.visitedOn().toString());
		return visit.getId();
	}

	private void requireCompany(CurrentPerson actor, VisitDraft draft) {
		if (draft.secondId() != null) {
			this.roster.person(draft.secondId());
			if (actor.is(draft.secondId()) || draft.secondId() == draft.personId()) {
				throw RuleViolation.at("second", "visit.second.other");
			}
		}
	}

	private static NoteText textOf(VisitDraft draft) {
		NoteText text = new NoteText();
		VisitDraft.PARTS.forEach((part) -> text.with(part, draft.text().get(part)));
		for (int i = 0; i < draft.promises().size(); i++) {
			text.with("promise" + (i + 1), draft.promises().get(i).words());
		}
		return text;
	}

	private void promise(CurrentPerson actor, Visit visit, List<VisitDraft.Promise> drafts) {
		for (int i = 0; i < drafts.size(); i++) {
			VisitDraft.Promise draft = drafts.get(i);
			Long owner = (draft.ownerId() != null) ? this.roster.person(draft.ownerId()).getId() : actor.personId();
			this.promises.save(new VisitPromise(visit.getId(), i + 1, draft.ofFamily(), owner, draft.dueOn()));
			if (!actor.is(owner)) {
				this.notices.tell(owner, new Sentence("visit.promise.notice", draft.dueOn().toString()), "/visits");
			}
		}
	}

	private void tellDuties(CurrentPerson actor, Visit visit) {
		if (visit.isReached()) {
			this.duties.done(actor, visit.getPersonId(), DutyKind.VISIT, fulfilment(visit));
		}
		else {
			this.duties.tried(actor, visit.getPersonId(), DutyKind.VISIT, visit.getVisitedOn());
		}
		if (visit.getNextOn() != null) {
			this.duties.followUp(actor, visit.getPersonId(), DutyKind.VISIT, "visit:" + visit.getId(),
					visit.getNextOn());
		}
	}

	/** A promise was kept. */
	public void keep(CurrentPerson actor, long id, int serial, int seenVersion) {
		Visit visit = seen(actor, id);
		VisitPromise promise = this.promises.findByVisitIdOrderBySerial(id)
			.stream()
			.filter((one) -> one.getSerial() == serial)
			.findFirst()
			.orElseThrow(() -> new Missing("promise"));
		promise.requireVersion(seenVersion);
		mayKeep(actor, visit, promise).orRefuse();
		promise.keep(LocalDate.now(this.clock), actor.personId());
		this.audit.wrote(actor, "visit.promiseKept", "visit", id, Integer.toString(serial));
	}

	/** Whether the actor says that a promise was kept. */
	Verdict mayKeep(CurrentPerson actor, Visit visit, VisitPromise promise) {
		return Verdict.noIf(!promise.isOpen(), "visit.promise.settled")
			.and(() -> actor.is(promise.getOwnerId()) ? Verdict.YES : VisitRules.mayWork(actor, visit));
	}

	/**
	 * The worker or his family no longer agrees: what the family promised stops today.
	 */
	void endConsent(CurrentPerson actor, long id, int seenVersion) {
		Visit visit = seen(actor, id);
		visit.requireVersion(seenVersion);
		VisitRules.mayEndConsent(actor, visit).orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		visit.endConsent(today);
		this.promises.findByVisitIdOrderBySerial(id)
			.stream()
			.filter((promise) -> promise.isOpen() && promise.isOfFamily())
			.forEach((promise) -> promise.stop(today, actor.personId()));
		this.audit.wrote(actor, "visit.consentEnded", "visit", id, null);
	}

	/** Takes a visit back that was noted wrongly; it stays and counts no more. */
	void takeBack(CurrentPerson actor, long id, int seenVersion, String reason) {
		Visit visit = seen(actor, id);
		visit.requireVersion(seenVersion);
		VisitRules.mayWork(actor, visit).orRefuse();
		visit.voidFor(FormText.required("reason", reason, REASON, "talk.void.reason"), actor.personId(),
				this.clock.instant());
		List<Duties.Fulfilment> others = this.visits.findByPersonIdAndReachedTrueAndVoidedAtIsNull(visit.getPersonId())
			.stream()
			.map(Visits::fulfilment)
			.toList();
		this.duties.undone(actor, visit.getPersonId(), DutyKind.VISIT, fulfilment(visit).page(), others);
		this.audit.wrote(actor, "visit.voided", "visit", id, null);
	}

	private static Duties.Fulfilment fulfilment(Visit visit) {
		return new Duties.Fulfilment("/visits/" + visit.getId(), visit.getVisitedOn());
	}

	/**
	 * What this reader may read of a visit: all, the gist, what he himself has to see to.
	 * To read is to be written down.
	 */
	NoteText read(CurrentPerson reader, Visit visit) {
		if (visit.getNoteId() == null) {
			return new NoteText();
		}
		NoteText all = this.notes.read(reader, visit.getNoteId());
		if (VisitRules.mayRead(reader, visit).allowed()) {
			return all;
		}
		NoteText some = new NoteText();
		if (reader.onCommittee()) {
			some.with("gist", all.get("gist"));
		}
		promisesOf(visit).stream()
			.filter((promise) -> reader.is(promise.getOwnerId()))
			.forEach((promise) -> some.with("promise" + promise.getSerial(), all.get("promise" + promise.getSerial())));
		return some;
	}

	/**
	 * A visit this reader may know of.
	 * @throws Missing for everybody else
	 */
	@Transactional(readOnly = true)
	Visit seen(CurrentPerson reader, long id) {
		return this.visits.findById(id)
			.filter((visit) -> VisitRules.sees(reader, visit) || owns(reader, visit))
			.orElseThrow(() -> new Missing("visit"));
	}

	private boolean owns(CurrentPerson reader, Visit visit) {
		return !reader.is(visit.getPersonId())
				&& promisesOf(visit).stream().anyMatch((one) -> reader.is(one.getOwnerId()));
	}

	@Transactional(readOnly = true)
	List<VisitPromise> promisesOf(Visit visit) {
		return this.promises.findByVisitIdOrderBySerial(visit.getId());
	}

}

package org.zhibu.carecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.careduty.Duties;
import org.zhibu.careduty.DutyCause;
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

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases: opened, worked on step by step, closed, opened again. */
@Service
@Transactional
public class Cases {

	private static final int WORDS = 500;

	private final CareCaseRepository cases;

	private final CaseStepRepository steps;

	private final Notes notes;

	private final Duties duties;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Cases(CareCaseRepository cases, CaseStepRepository steps, Notes notes, Duties duties, Roster roster,
			Notices notices, AuditLog audit, Clock clock) {
		this.cases = cases;
		this.steps = steps;
		this.notes = notes;
		this.duties = duties;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Opens a case; a hardship raises a visit. */
	public long open(CurrentPerson actor, CaseDraft draft) {
		CaseRules.mayOpen(actor).orRefuse();
		draft.requireSound();
		LocalDate today = LocalDate.now(this.clock);
		Person person = this.roster.person(draft.personId());
		Person owner = this.roster.person(draft.ownerId());
		if (draft.otherId() != null) {
			this.roster.person(draft.otherId());
		}
		if (!owner.presentOn(today) || !owner.getPartyStatus().member()) {
			throw RuleViolation.at("owner", "duty.owner.member", owner.getName());
		}
		Long note = seal(actor, person.getId(), draft.words(), draft.sure());
		CareCase one = this.cases.save(new CareCase(draft, note, actor.personId(), today));
		if (draft.kind() == CaseKind.HARDSHIP) {
			this.duties.raise(actor, person.getId(), DutyKind.VISIT, DutyCause.HARDSHIP, "case:" + one.getId());
		}
		if (!actor.is(owner.getId())) {
			this.notices.tell(owner.getId(), new Sentence("case.notice"), "/cases/" + one.getId());
		}
		this.audit.wrote(actor, "case.opened", "case", one.getId(), draft.kind().name());
		return one.getId();
	}

	/** Notes a step, and when to go on. */
	public void step(CurrentPerson actor, long id, int seenVersion, String words, LocalDate next) {
		CareCase one = seen(actor, id);
		one.requireVersion(seenVersion);
		CaseRules.mayStep(actor, one).orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		if (next != null && (next.isBefore(today) || next.isAfter(today.plusYears(1)))) {
			throw RuleViolation.at("next", "visit.next.range");
		}
		CaseStep step = this.steps
			.save(new CaseStep(id, today, actor.personId(), seal(actor, one.getPersonId(), words, true), next));
		if (next != null) {
			this.duties.followUp(actor, one.getPersonId(), DutyKind.TALK, "step:" + step.getId(), next);
		}
		this.audit.wrote(actor, "case.stepped", "case", id, null);
	}

	/** Closes it, with how it ended. */
	public void close(CurrentPerson actor, long id, int seenVersion, CaseOutcome outcome, String words) {
		CareCase one = seen(actor, id);
		one.requireVersion(seenVersion);
		CaseRules.mayStep(actor, one).orRefuse();
		one.close(outcome, seal(actor, one.getPersonId(), words, true), actor.personId(), LocalDate.now(this.clock));
		this.audit.wrote(actor, "case.closed", "case", id, outcome.name());
	}

	/** It was not done after all; the words of its end become a step. */
	void reopen(CurrentPerson actor, long id, int seenVersion) {
		CareCase one = seen(actor, id);
		one.requireVersion(seenVersion);
		CaseRules.mayReopen(actor, one).orRefuse();
		this.steps.save(new CaseStep(id, one.getClosedOn(), one.getClosedBy(), one.getCloseNoteId(), null));
		one.reopen();
		this.audit.wrote(actor, "case.reopened", "case", id, null);
	}

	private Long seal(CurrentPerson actor, Long about, String words, boolean sure) {
		NoteText text = new NoteText().with("words", FormText.required("words", words, WORDS, "case.words.length"));
		NoteCheck.requireFit("words", text, sure);
		return this.notes.seal(NoteKind.CASE, about, actor.personId(), text);
	}

	/**
	 * A case this reader may know of.
	 * @throws Missing for everybody else
	 */
	@Transactional(readOnly = true)
	CareCase seen(CurrentPerson reader, long id) {
		return this.cases.findById(id)
			.filter((one) -> CaseRules.sees(reader, one))
			.orElseThrow(() -> new Missing("case"));
	}

	@Transactional(readOnly = true)
	List<CaseStep> stepsOf(long id) {
		return this.steps.findByCaseIdOrderById(id);
	}

}

package org.zhibu.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.zhibu.audit.AuditLog;
import org.zhibu.careduty.CareDay;
import org.zhibu.careduty.Duties;
import org.zhibu.careduty.DutyKind;
import org.zhibu.confidence.NoteCheck;
import org.zhibu.confidence.NoteKind;
import org.zhibu.confidence.NoteText;
import org.zhibu.confidence.Notes;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.FormText;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks: noted, read, taken back. */
@Service
@Transactional
public class Talks {

	private static final int REASON = 200;

	private final TalkRepository talks;

	private final Notes notes;

	private final Duties duties;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Talks(TalkRepository talks, Notes notes, Duties duties, Roster roster, AuditLog audit, Clock clock) {
		this.talks = talks;
		this.notes = notes;
		this.duties = duties;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes a talk; the duties of that person that it fulfils are done.
	 * @return its id
	 * @throws RuleViolation at the field that is wrong
	 */
	public long note(CurrentPerson actor, TalkDraft draft) {
		TalkRules.mayNote(actor, draft.personId()).orRefuse();
		Person person = this.roster.person(draft.personId());
		TalkKind kind = Arrays.stream(TalkKind.values())
			.filter((one) -> one.name().equals(draft.kind()))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("kind", "talk.kind.missing"));
		LocalDate today = LocalDate.now(this.clock);
		CareDay.requireFit(person, draft.heldOn(), today);
		NoteText text = new NoteText().with("words", FormText.atMost("words", draft.words(), TalkDraft.WORDS))
			.with("gist", FormText.atMost("gist", draft.gist(), TalkDraft.GIST));
		NoteCheck.requireFit("words", text, draft.sure());
		Long note = this.notes.seal(NoteKind.TALK, person.getId(), actor.personId(), text);
		Talk talk = this.talks.save(new Talk(person.getId(), draft.heldOn(), actor.personId(), kind, note,
				this.clock.instant(), CareDay.isLate(draft.heldOn(), today)));
		this.duties.done(actor, person.getId(), DutyKind.TALK, fulfilment(talk));
		this.audit.wrote(actor, "talk.noted", "talk", talk.getId(), draft.heldOn().toString());
		return talk.getId();
	}

	/** Takes a talk back that was noted wrongly; it stays and counts no more. */
	void takeBack(CurrentPerson actor, long id, int seenVersion, String reason) {
		Talk talk = seen(actor, id);
		talk.requireVersion(seenVersion);
		TalkRules.mayVoid(actor, talk).orRefuse();
		talk.voidFor(FormText.required("reason", reason, REASON, "talk.void.reason"), actor.personId(),
				this.clock.instant());
		List<Duties.Fulfilment> others = this.talks.findByPersonIdAndVoidedAtIsNull(talk.getPersonId())
			.stream()
			.map(Talks::fulfilment)
			.toList();
		this.duties.undone(actor, talk.getPersonId(), DutyKind.TALK, fulfilment(talk).page(), others);
		this.audit.wrote(actor, "talk.voided", "talk", id, null);
	}

	private static Duties.Fulfilment fulfilment(Talk talk) {
		return new Duties.Fulfilment("/talks/" + talk.getId(), talk.getHeldOn());
	}

	/**
	 * What this reader may read of a talk: all, the gist, or nothing. To read is to be
	 * written down.
	 */
	NoteText read(CurrentPerson reader, Talk talk) {
		if (talk.getNoteId() == null) {
			return new NoteText();
		}
		NoteText all = this.notes.read(reader, talk.getNoteId());
		return TalkRules.mayRead(reader, talk).allowed() ? all : new NoteText().with("gist", all.get("gist"));
	}

	/**
	 * A talk this reader may know of.
	 * @throws Missing for everybody else
	 */
	@Transactional(readOnly = true)
	Talk seen(CurrentPerson reader, long id) {
		Predicate<Talk> visible = (talk) -> TalkRules.sees(reader, talk);
		return this.talks.findById(id).filter(visible).orElseThrow(() -> new Missing("talk"));
	}

}

package org.zhibu.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

import org.zhibu.audit.AuditLog;
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

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks: noted, read, taken back. */
@Service
@Transactional
public class Talks {

	/** Noted later than this many days after it took place, it is stamped 补录. */
	static final int FRESH = 7;

	private static final int YEARS_BACK = 3;

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
		requireDay(person, draft.heldOn(), today);
		NoteText text = new NoteText().with("words", fit("words", draft.words(), TalkDraft.WORDS))
			.with("gist", fit("gist", draft.gist(), TalkDraft.GIST));
		NoteCheck.requireFit("words", text, draft.sure());
		Long note = this.notes.seal(NoteKind.TALK, person.getId(), actor.personId(), text);
		Talk talk = this.talks.save(new Talk(person.getId(), draft.heldOn(), actor.personId(), kind, note,
				this.clock.instant(), draft.heldOn().plusDays(FRESH).isBefore(today)));
		this.duties.done(actor, person.getId(), DutyKind.TALK, draft.heldOn());
		this.audit.wrote(actor, "talk.noted", "talk", talk.getId(), draft.heldOn().toString());
		return talk.getId();
	}

	private static void requireDay(Person person, LocalDate day, LocalDate today) {
		if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(YEARS_BACK))) {
			throw RuleViolation.at("day", "talk.day.range", YEARS_BACK);
		}
		if (!person.presentOn(day)) {
			throw RuleViolation.at("person", "talk.person.absent", person.getName());
		}
	}

	private static String fit(String field, String typed, int most) {
		String plain = (typed != null) ? typed.replace("\0", "").strip() : "";
		if (plain.length() > most) {
			throw RuleViolation.at(field, "talk.long", most);
		}
		return plain;
	}

	/** Takes a talk back that was noted wrongly; it stays and counts no more. */
	void takeBack(CurrentPerson actor, long id, int seenVersion, String reason) {
		Talk talk = seen(actor, id);
		talk.requireVersion(seenVersion);
		TalkRules.mayVoid(actor, talk).orRefuse();
		String why = (reason != null) ? reason.replace("\0", "").strip() : "";
		if (why.isEmpty() || why.length() > REASON) {
			throw RuleViolation.at("reason", "talk.void.reason", REASON);
		}
		talk.voidFor(why, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "talk.voided", "talk", id, null);
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

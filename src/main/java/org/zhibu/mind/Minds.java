package org.zhibu.mind;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States of mind: set, read by owner and secretary, counted for the committee. */
@Service
@Transactional
public class Minds {

	private static final int WORDS = 300;

	private static final int ROWS = 200;

	private static final int MONTHS = 3;

	private final MindStateRepository states;

	private final MindSql sql;

	private final Notes notes;

	private final Duties duties;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Minds(MindStateRepository states, MindSql sql, Notes notes, Duties duties, Roster roster, AuditLog audit,
			Clock clock) {
		this.states = states;
		this.sql = sql;
		this.notes = notes;
		this.duties = duties;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** Says how somebody is; who needs attention is talked to again before it ends. */
	public void set(CurrentPerson actor, long personId, MindLevel level, long ownerId, String words, boolean sure) {
		maySet(actor).orRefuse();
		Person person = this.roster.person(personId);
		Person owner = this.roster.person(ownerId);
		LocalDate today = LocalDate.now(this.clock);
		refuseIf(actor.is(personId), "person", "mind.self");
		refuseIf(!person.presentOn(today), "person", "duty.person.left", person.getName());
		refuseIf(ownerId == personId, "owner", "duty.owner.self");
		refuseIf(!owner.presentOn(today) || !owner.getPartyStatus().member(), "owner", "duty.owner.member",
				owner.getName());
		NoteText text = new NoteText().with("words", words);
		refuseIf(text.get("words") != null && text.get("words").length() > WORDS, "words", "shared.text.long", WORDS);
		NoteCheck.requireFit("words", text, sure);
		Long note = this.notes.seal(NoteKind.MIND, personId, actor.personId(), text);
		MindState state = this.states.save(new MindState(personId, level, ownerId, note, actor.personId(), today));
		if (level != MindLevel.STEADY) {
			this.duties.followUp(actor, personId, DutyKind.TALK, "mind:" + state.getId(), today.plusMonths(1));
		}
		this.audit.wrote(actor, "mind.set", "mind", state.getId(), null);
	}

	/** Whether the actor says how somebody is. */
	Verdict maySet(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.TALKS), "mind.office");
	}

	/** What this reader may know. */
	@Transactional(readOnly = true)
	Page page(CurrentPerson reader) {
		LocalDate today = LocalDate.now(this.clock);
		List<MindSql.Row> rows = this.sql.holding(reader.is(Role.SECRETARY), reader.personId(), today, ROWS);
		List<Month> months = new ArrayList<>();
		for (int back = 0; reader.onCommittee() && back < MONTHS; back++) {
			YearMonth month = YearMonth.from(today).minusMonths(back);
			LocalDate day = (back == 0) ? today : month.atEndOfMonth();
			months.add(new Month(month.toString(), FewPeople.hidden(this.sql.counts(day))));
		}
		List<Person> present = this.roster.present();
		return new Page(rows, months, present.stream().filter((one) -> !reader.is(one.getId())).toList(),
				present.stream().filter((one) -> one.getPartyStatus().member()).toList(), reader.personId());
	}

	/** What was said about a state, for its owner, its writer and the secretary. */
	String words(CurrentPerson reader, long id) {
		MindState state = this.states.findById(id)
			.filter((one) -> !reader.is(one.getPersonId())
					&& (reader.is(one.getOwnerId()) || reader.is(one.getSetBy()) || reader.is(Role.SECRETARY)))
			.orElseThrow(() -> new Missing("mind"));
		return (state.getNoteId() != null) ? this.notes.read(reader, state.getNoteId()).get("words") : null;
	}

	private static void refuseIf(boolean wrong, String field, String key, Object... figures) {
		if (wrong) {
			throw RuleViolation.at(field, key, figures);
		}
	}

	/** What a reader may know, and of whom he may say what to whom. */
	record Page(List<MindSql.Row> rows, List<Month> months, List<Person> people, List<Person> members, Long me) {
	}

	/** How many stood at each level; {@code null} for fewer than five. */
	record Month(String period, Map<MindLevel, Integer> counts) {
	}

}

package org.zhibu.myrecords;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.careduty.Duties;
import org.zhibu.confidence.NoteHead;
import org.zhibu.confidence.Notes;
import org.zhibu.confidence.Reading;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept about oneself, who read it, and one's word about it. */
@Service
@Transactional
class MyRecords {

	private static final int ROWS = 50;

	private static final int LONGEST = 300;

	private static final String LENGTH = "myrecords.words.length";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final RecordAppealRepository appeals;

	private final Notes notes;

	private final Duties duties;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	MyRecords(RecordAppealRepository appeals, Notes notes, Duties duties, Roster roster, Notices notices,
			AuditLog audit, Clock clock) {
		this.appeals = appeals;
		this.notes = notes;
		this.duties = duties;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Everything about the person at the screen, without a word of it. */
	@Transactional(readOnly = true)
	Page of(CurrentPerson me, Long before) {
		List<Reading> readings = this.notes.readingsAbout(me.personId(), (before != null) ? before : Long.MAX_VALUE,
				ROWS + 1);
		boolean more = readings.size() > ROWS;
		List<Appeal> appeals = this.appeals.findTop50ByPersonIdOrderByIdDesc(me.personId())
			.stream()
			.map((one) -> shown(one, me.name()))
			.toList();
		return new Page(this.notes.about(me.personId(), ROWS), more ? readings.subList(0, ROWS) : readings,
				more ? readings.get(ROWS - 1).id() : null, appeals, mayAppeal(me));
	}

	/** Asks for a correction, or objects to what is kept. */
	void appeal(CurrentPerson me, AppealKind kind, Long noteId, String words) {
		mayAppeal(me).orRefuse();
		if (noteId != null && this.notes.about(me.personId(), Integer.MAX_VALUE)
			.stream()
			.noneMatch((note) -> note.id() == noteId)) {
			throw new Missing("note");
		}
		RecordAppeal appeal = this.appeals.save(new RecordAppeal(me.personId(), kind, noteId,
				FormText.required("words", words, LONGEST, LENGTH), this.clock.instant()));
		this.roster.committee()
			.getOrDefault(Role.DISCIPLINE, Set.of())
			.forEach((officer) -> this.notices.tell(officer, new Sentence("myrecords.notice"), "/record-appeals"));
		this.audit.wrote(me, "record.appealed", "appeal", appeal.getId(), kind.name());
	}

	/** Whether somebody may raise one more; one after the other. */
	@Transactional(readOnly = true)
	Verdict mayAppeal(CurrentPerson me) {
		return Verdict.noIf(!me.has(Right.OWN_RECORDS), "duty.request.person")
			.and(() -> Verdict.noIf(this.appeals.existsByPersonIdAndAnsweredAtIsNull(me.personId()),
					"myrecords.appeal.open"));
	}

	/** Asks for a talk. */
	void requestTalk(CurrentPerson me) {
		this.duties.request(me);
	}

	/** What waits for an answer of the discipline member. */
	@Transactional(readOnly = true)
	List<Appeal> open(CurrentPerson reader) {
		List<RecordAppeal> open = this.appeals.findTop50ByAnsweredAtIsNullOrderById();
		Map<Long, String> names = this.roster.names(open.stream().map(RecordAppeal::getPersonId).distinct().toList());
		return open.stream()
			.filter((one) -> !reader.is(one.getPersonId()))
			.map((one) -> shown(one, names.get(one.getPersonId())))
			.toList();
	}

	/** Answers it; never one's own. */
	void answer(CurrentPerson actor, long id, int seenVersion, String words) {
		RecordAppeal appeal = this.appeals.findById(id).orElseThrow(() -> new Missing("appeal"));
		appeal.requireVersion(seenVersion);
		Verdict.noIf(!appeal.isOpen(), "myrecords.answered.already")
			.and(() -> Verdict.noIf(actor.is(appeal.getPersonId()), "myrecords.answer.own"))
			.orRefuse();
		appeal.answer(FormText.required("answer", words, LONGEST, LENGTH), actor.personId(), this.clock.instant());
		this.notices.tell(appeal.getPersonId(), new Sentence("myrecords.answered.notice"), "/me/records");
		this.audit.wrote(actor, "record.answered", "appeal", id, null);
	}

	private Appeal shown(RecordAppeal one, String name) {
		return new Appeal(one.getId(), one.getVersion(), name, one.getKind(), one.getNoteId(), one.getWords(),
				when(one.getRaisedAt()), one.getAnswer());
	}

	private String when(Instant at) {
		return TIME.format(at.atZone(this.clock.getZone()));
	}

	/** What is kept about somebody. */
	record Page(List<NoteHead> notes, List<Reading> readings, Long next, List<Appeal> appeals, Verdict appeal) {
	}

	/** A request or objection as it is shown. */
	record Appeal(long id, int version, String name, AppealKind kind, Long noteId, String words, String when,
			String answer) {
	}

}

package org.zhibu.talk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.zhibu.confidence.NoteText;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DayPlace;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks ready to print. */
@Service
@Transactional
class TalkViews {

	private static final int ROWS = 50;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Talks talks;

	private final TalkSql sql;

	private final Roster roster;

	private final Clock clock;

	TalkViews(Talks talks, TalkSql sql, Roster roster, Clock clock) {
		this.talks = talks;
		this.sql = sql;
		this.roster = roster;
		this.clock = clock;
	}

	/** Fifty talks without a word of what was said, and whom one may note. */
	@Transactional(readOnly = true)
	Listing list(CurrentPerson reader, String person, String before) {
		Long only = person.matches("\\d{1,18}") ? Long.valueOf(person) : null;
		List<TalkSql.TalkRow> rows = this.sql.list(reader.onCommittee(), reader.personId(), only,
				DayPlace.before(before), ROWS + 1);
		boolean more = rows.size() > ROWS;
		TalkSql.TalkRow last = more ? rows.get(ROWS - 1) : null;
		List<Person> people = this.roster.present().stream().filter((one) -> !reader.is(one.getId())).toList();
		return new Listing(more ? rows.subList(0, ROWS) : rows,
				more ? new DayPlace(last.day(), last.id()).toString() : null, people, only, LocalDate.now(this.clock));
	}

	/** One talk; whoever may read of it what was said has read it now. */
	Page page(CurrentPerson reader, long id) {
		Talk talk = this.talks.seen(reader, id);
		NoteText note = this.talks.read(reader, talk);
		Map<Long, String> names = this.roster
			.names(Stream.of(talk.getPersonId(), talk.getTalkerId(), talk.getVoidedBy())
				.filter(Objects::nonNull)
				.toList());
		return new Page(talk.getId(), talk.getVersion(), names.get(talk.getPersonId()), talk.getPersonId(),
				names.get(talk.getTalkerId()), talk.getHeldOn(), talk.getKind(), talk.isLate(), note.get("words"),
				note.get("gist"), TalkRules.mayRead(reader, talk), TalkRules.mayVoid(reader, talk),
				written(talk.getNotedAt()), written(talk.getVoidedAt()), names.get(talk.getVoidedBy()),
				talk.getVoidReason());
	}

	private String written(Instant at) {
		return (at != null) ? TIME.format(at.atZone(this.clock.getZone())) : null;
	}

	/** A page of talks; {@code next} is the place behind which the following begins. */
	record Listing(List<TalkSql.TalkRow> rows, String next, List<Person> people, Long person, LocalDate today) {
	}

	/** One talk as its reader sees it. */
	record Page(long id, int version, String name, long personId, String talker, LocalDate day, TalkKind kind,
			boolean late, String words, String gist, Verdict read, Verdict takeBack, String notedAt, String voidedAt,
			String voidedBy, String voidReason) {

		@Override
		public String toString() {
			return "talk " + this.id;
		}

	}

}

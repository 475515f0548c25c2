package org.zhibu.visit;

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

/** Visits ready to print. */
@Service
@Transactional
class VisitViews {

	private static final int ROWS = 50;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Visits visits;

	private final VisitSql sql;

	private final Roster roster;

	private final Clock clock;

	VisitViews(Visits visits, VisitSql sql, Roster roster, Clock clock) {
		this.visits = visits;
		this.sql = sql;
		this.roster = roster;
		this.clock = clock;
	}

	/** Fifty visits without a word of what was said. */
	@Transactional(readOnly = true)
	Listing list(CurrentPerson reader, String person, String before) {
		Long only = person.matches("\\d{1,18}") ? Long.valueOf(person) : null;
		List<VisitSql.VisitRow> rows = this.sql.list(reader.onCommittee(), reader.personId(), only,
				DayPlace.before(before), ROWS + 1);
		boolean more = rows.size() > ROWS;
		VisitSql.VisitRow last = more ? rows.get(ROWS - 1) : null;
		return new Listing(more ? rows.subList(0, ROWS) : rows,
				more ? new DayPlace(last.day(), last.id()).toString() : null, only);
	}

	/** Whom one may visit, with whom, today. */
	@Transactional(readOnly = true)
	Choices choices(CurrentPerson actor) {
		List<Person> others = this.roster.present().stream().filter((one) -> !actor.is(one.getId())).toList();
		return new Choices(others, LocalDate.now(this.clock));
	}

	/** One visit; whoever may read of it what was said has read it now. */
	Page page(CurrentPerson reader, long id) {
		Visit visit = this.visits.seen(reader, id);
		return page(reader, visit, this.visits.read(reader, visit));
	}

	/**
	 * One visit to be printed: without a word of what was said, unless whoever may read
	 * all of it asks for the words, and so reads them.
	 */
	Page paper(CurrentPerson reader, long id, boolean words) {
		Visit visit = this.visits.seen(reader, id);
		if (!words) {
			return page(reader, visit, new NoteText());
		}
		VisitRules.mayRead(reader, visit).orRefuse();
		return page(reader, visit, this.visits.read(reader, visit));
	}

	private Page page(CurrentPerson reader, Visit visit, NoteText note) {
		List<VisitPromise> promises = this.visits.promisesOf(visit);
		Map<Long, String> names = this.roster.names(Stream
			.concat(Stream.of(visit.getPersonId(), visit.getFirstId(), visit.getSecondId(), visit.getVoidedBy()),
					promises.stream().flatMap((one) -> Stream.of(one.getOwnerId(), one.getSettledBy())))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		List<Promise> shown = promises.stream()
			.map((one) -> new Promise(one.getSerial(), one.getVersion(), one.isOfFamily(),
					note.get("promise" + one.getSerial()), names.get(one.getOwnerId()), one.getDueOn(), one.getState(),
					one.getSettledOn(), this.visits.mayKeep(reader, visit, one)))
			.toList();
		return new Page(visit.getId(), visit.getVersion(), names.get(visit.getPersonId()), visit.getPersonId(),
				visit.getVisitedOn(), visit.getKind(), visit.isReached(), names.get(visit.getFirstId()),
				names.get(visit.getSecondId()), visit.isWorkerAgreed(), visit.isFamilyAgreed(),
				visit.getConsentEndedOn(), visit.getNextOn(), visit.isLate(), note, shown,
				VisitRules.mayRead(reader, visit), VisitRules.mayWork(reader, visit),
				VisitRules.mayEndConsent(reader, visit), written(visit.getNotedAt()), written(visit.getVoidedAt()),
				names.get(visit.getVoidedBy()), visit.getVoidReason());
	}

	private String written(Instant at) {
		return (at != null) ? TIME.format(at.atZone(this.clock.getZone())) : null;
	}

	/** A page of visits; {@code next} is the place behind which the following begins. */
	record Listing(List<VisitSql.VisitRow> rows, String next, Long person) {
	}

	/** What the form offers. */
	record Choices(List<Person> people, LocalDate today) {
	}

	/** A promise as it is shown. */
	record Promise(int serial, int version, boolean ofFamily, String words, String owner, LocalDate due,
			PromiseState state, LocalDate settledOn, Verdict keep) {

		@Override
		public String toString() {
			return "promise";
		}

	}

	/** One visit as its reader sees it. */
	record Page(long id, int version, String name, long personId, LocalDate day, VisitKind kind, boolean reached,
			String first, String second, boolean workerAgreed, boolean familyAgreed, LocalDate consentEndedOn,
			LocalDate next, boolean late, NoteText note, List<Promise> promises, Verdict read, Verdict work,
			Verdict consent, String notedAt, String voidedAt, String voidedBy, String voidReason) {

		/** Whether there is anything of what was said. */
		public boolean told() {
			return !this.note.isEmpty();
		}

		/** The parts of what was said that are there, in the order of the form. */
		public List<String> parts() {
			return VisitDraft.PARTS.stream().filter((part) -> this.note.get(part) != null).toList();
		}

		@Override
		public String toString() {
			return "visit " + this.id;
		}

	}

}

package org.zhibu.carecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.zhibu.confidence.Notes;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases ready to print. */
@Service
@Transactional
class CaseViews {

	private static final int ROWS = 50;

	private final Cases cases;

	private final CaseSql sql;

	private final Notes notes;

	private final Roster roster;

	private final Clock clock;

	CaseViews(Cases cases, CaseSql sql, Notes notes, Roster roster, Clock clock) {
		this.cases = cases;
		this.sql = sql;
		this.notes = notes;
		this.roster = roster;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Listing list(CurrentPerson reader, boolean open, Long before) {
		boolean all = reader.onCommittee();
		List<CaseSql.Row> rows = this.sql.list(all, reader.is(Role.SECRETARY), reader.personId(), open,
				(before != null) ? before : Long.MAX_VALUE, ROWS + 1);
		boolean more = rows.size() > ROWS;
		Verdict may = CaseRules.mayOpen(reader);
		List<Person> people = may.allowed() ? this.roster.present() : List.of();
		return new Listing(more ? rows.subList(0, ROWS) : rows, more ? rows.get(ROWS - 1).id() : null, open,
				all ? this.sql.counts(LocalDate.now(this.clock).withDayOfYear(1)) : List.of(), may, people,
				people.stream().filter((one) -> one.getPartyStatus().member()).toList());
	}

	/** One case; whoever may read what was said has read it now. */
	Page page(CurrentPerson reader, long id) {
		CareCase one = this.cases.seen(reader, id);
		Verdict read = CaseRules.mayRead(reader, one);
		boolean named = one.getKind() != CaseKind.CONFLICT || read.allowed();
		List<CaseStep> steps = this.cases.stepsOf(id);
		Map<Long, String> names = this.roster.names(
				Stream
					.concat(Stream.of(one.getPersonId(), one.getOtherId(), one.getOwnerId(), one.getClosedBy()),
							steps.stream().map(CaseStep::getById))
					.filter(Objects::nonNull)
					.distinct()
					.toList());
		List<Line> lines = new ArrayList<>();
		lines.add(new Line("opened", one.getOpenedOn(), names.get(one.getOwnerId()),
				words(reader, read, one.getNoteId()), null));
		steps.forEach((step) -> lines.add(new Line("step", step.getTakenOn(), names.get(step.getById()),
				words(reader, read, step.getNoteId()), step.getNextOn())));
		if (!one.isOpen()) {
			lines.add(new Line("closed", one.getClosedOn(), names.get(one.getClosedBy()),
					words(reader, read, one.getCloseNoteId()), null));
		}
		return new Page(id, one.getVersion(), one.getKind(), named ? names.get(one.getPersonId()) : null,
				(named && one.getOtherId() != null) ? names.get(one.getOtherId()) : null, one.getSkill(),
				names.get(one.getOwnerId()), one.isOpen(), one.getOutcome(), lines, read,
				CaseRules.mayStep(reader, one), CaseRules.mayReopen(reader, one));
	}

	private String words(CurrentPerson reader, Verdict read, Long note) {
		return (read.allowed() && note != null) ? this.notes.read(reader, note).get("words") : null;
	}

	/** A page of cases. */
	record Listing(List<CaseSql.Row> rows, Long next, boolean open, List<CaseSql.Count> counts, Verdict may,
			List<Person> people, List<Person> members) {
	}

	/** Something that happened in a case; its words only for whoever may read them. */
	record Line(String kind, LocalDate day, String by, String words, LocalDate next) {

		@Override
		public String toString() {
			return "line";
		}

	}

	/** One case as its reader sees it. */
	record Page(long id, int version, CaseKind kind, String name, String other, String skill, String owner,
			boolean open, CaseOutcome outcome, List<Line> lines, Verdict read, Verdict step, Verdict reopen) {

		@Override
		public String toString() {
			return "case " + this.id;
		}

	}

}

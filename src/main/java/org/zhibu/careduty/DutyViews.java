package org.zhibu.careduty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DayPlace;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duties ready to print: all for the committee, one's own for everybody else. */
@Service
@Transactional(readOnly = true)
class DutyViews {

	private static final int ROWS = 50;

	private final DutySql sql;

	private final Duties duties;

	private final Roster roster;

	private final Clock clock;

	DutyViews(DutySql sql, Duties duties, Roster roster, Clock clock) {
		this.sql = sql;
		this.duties = duties;
		this.roster = roster;
		this.clock = clock;
	}

	Listing list(CurrentPerson reader, String typed, String after) {
		boolean all = reader.has(Right.COVERAGE);
		DutyFilter filter = all ? DutyFilter.of(typed) : DutyFilter.MINE;
		LocalDate today = LocalDate.now(this.clock);
		List<DutyRow> rows = this.sql.list(filter, reader.personId(), today, DayPlace.after(after), ROWS + 1);
		boolean more = rows.size() > ROWS;
		DutyRow last = more ? rows.get(ROWS - 1) : null;
		return new Listing(more ? rows.subList(0, ROWS) : rows,
				more ? new DayPlace(last.dueOn(), last.id()).toString() : null, filter,
				all ? List.of(DutyFilter.values()) : List.of(), this.duties.mayRun(reader),
				all ? this.roster.present() : List.of());
	}

	/**
	 * One duty.
	 * @throws Missing for whoever is neither its owner nor of the committee
	 */
	Page page(CurrentPerson reader, long id) {
		DutyRow duty = this.sql.one(id, LocalDate.now(this.clock))
			.filter((row) -> reader.has(Right.COVERAGE) || reader.is(row.ownerId()))
			.orElseThrow(() -> new Missing("duty"));
		Verdict closed = Verdict.noIf(!duty.open(), "duty.closed");
		List<Person> members = this.duties.mayRun(reader).allowed() ? this.roster.present()
			.stream()
			.filter((person) -> person.getPartyStatus().member() && person.getId() != duty.personId())
			.toList() : List.of();
		return new Page(duty, closed.and(() -> this.duties.mayRun(reader)),
				closed.and(() -> this.duties.mayWork(reader, duty.ownerId())), members);
	}

	/** A page of duties; {@code next} is the place behind which the following begins. */
	record Listing(List<DutyRow> rows, String next, DutyFilter filter, List<DutyFilter> filters, Verdict may,
			List<Person> people) {
	}

	/** One duty with what its reader may do. */
	record Page(DutyRow duty, Verdict run, Verdict work, List<Person> members) {
	}

}

package org.zhibu.rosterimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.PersonDetails;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes whole sheets of people in batches, never row by row. */
@Repository
class ImportSql {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ImportSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Everybody the roster ever had, by number. */
	Map<String, Known> people(LocalDate today) {
		Map<String, Known> people = new HashMap<>();
		this.jdbc.sql("""
				select id, version, number, name, team_id, party_status, party_since, employment, regular_since, trade,
				  party_group, birth_year, joined_on, left_on, mistaken_for
				from person where branch_id = ?""").params(BranchContext.current()).query((row) -> {
			LocalDate left = row.getObject("left_on", LocalDate.class);
			boolean gone = row.getObject("mistaken_for") != null || (left != null && left.isBefore(today));
			people.put(row.getString("number"),
					new Known(row.getLong("id"), row.getInt("version"), details(row), gone));
		});
		return people;
	}

	private static PersonDetails details(ResultSet row) throws SQLException {
		return new PersonDetails(row.getString("number"), row.getString("name"), row.getObject("team_id", Long.class),
				PartyStatus.valueOf(row.getString("party_status")), row.getObject("party_since", LocalDate.class),
				Employment.valueOf(row.getString("employment")), row.getObject("regular_since", LocalDate.class),
				row.getString("trade"), row.getString("party_group"), row.getObject("birth_year", Integer.class),
				row.getObject("joined_on", LocalDate.class));
	}

	/** Writes the new people. */
	void insert(List<PersonDetails> people) {
		this.batches.batchUpdate(
				"""
						insert into person (id, branch_id, version, number, name, initials, team_id, party_status, party_since, employment,
						  regular_since, trade, party_group, birth_year, joined_on)
						values (nextval('id_seq'), ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				people.stream()
					.map((person) -> new Object[] { BranchContext.current(), person.number(), person.name(),
							person.initials(), person.teamId(), person.partyStatus().name(), person.partySince(),
							person.employment().name(), person.regularSince(), person.trade(), person.partyGroup(),
							person.birthYear(), person.joinedOn() })
					.toList());
	}

	/** Writes changed details; returns how many rows were still as the versions say. */
	int update(List<Change> changes) {
		List<Object[]> rows = new ArrayList<>();
		for (Change change : changes) {
			PersonDetails fresh = change.fresh();
			rows.add(new Object[] { fresh.number(), fresh.name(), fresh.initials(), fresh.teamId(),
					fresh.partyStatus().name(), fresh.partySince(), fresh.employment().name(), fresh.regularSince(),
					fresh.trade(), fresh.partyGroup(), fresh.birthYear(), fresh.joinedOn(), BranchContext.current(),
					change.personId(), change.version() });
		}
		int written = 0;
		for (int count : this.batches.batchUpdate("""
				update person set number = ?, name = ?, initials = ?, team_id = ?, party_status = ?, party_since = ?,
				  employment = ?, regular_since = ?, trade = ?, party_group = ?, birth_year = ?, joined_on = ?,
				  version = version + 1
				where branch_id = ? and id = ? and version = ?""", rows)) {
			written += count;
		}
		return written;
	}

	/** Notes beside each row whom it made or changed, and how he was before. */
	void keepOutcome(long batchId, List<Judged> written) {
		this.batches.batchUpdate("""
				update import_row set before_change = ?, person_version = ?,
				  person_id = (select p.id from person p where p.branch_id = ? and p.number = ?)
				where branch_id = ? and batch_id = ? and row_no = ?""", written.stream()
			.map((row) -> new Object[] { (row.known() != null) ? StoredDetails.write(row.known().details()) : null,
					(row.known() != null) ? row.known().version() + 1 : 0, BranchContext.current(),
					row.details().number(), BranchContext.current(), batchId, row.row().number() })
			.toList());
	}

	/** What the batch changed, to be turned back. */
	List<Change> changes(long batchId) {
		return this.jdbc
			.sql("select person_id, person_version, before_change from import_row where branch_id = ? and batch_id = ? "
					+ "and person_id is not null and before_change is not null")
			.params(BranchContext.current(), batchId)
			.query((row, at) -> new Change(row.getLong("person_id"), row.getInt("person_version"),
					StoredDetails.read(row.getString("before_change"))))
			.list();
	}

	/** How many people the batch made. */
	int made(long batchId) {
		return this.jdbc
			.sql("select count(*) from import_row where branch_id = ? and batch_id = ? and person_id is not null "
					+ "and before_change is null")
			.params(BranchContext.current(), batchId)
			.query(Integer.class)
			.single();
	}

	/** Takes out the people a batch made who are still as it made them. */
	int removeMade(long batchId) {
		return this.jdbc
			.sql("""
					delete from person where branch_id = ? and version = 0 and left_on is null and id in
					  (select r.person_id from import_row r where r.branch_id = ? and r.batch_id = ? and r.before_change is null)""")
			.params(BranchContext.current(), BranchContext.current(), batchId)
			.update();
	}

	/** Takes out the teams a batch made, the lower ones first. */
	void removeTeams(List<Long> teams) {
		for (String which : List.of("is not null", "is null")) {
			this.jdbc.sql("delete from team where branch_id = :branch and id in (:teams) and parent_id " + which)
				.param("branch", BranchContext.current())
				.param("teams", teams)
				.update();
		}
	}

	/**
	 * New details for a person.
	 *
	 * @param personId the person
	 * @param version the version they are written over
	 * @param fresh the details
	 */
	record Change(long personId, int version, PersonDetails fresh) {
	}

}

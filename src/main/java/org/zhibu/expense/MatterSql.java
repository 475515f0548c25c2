package org.zhibu.expense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests as the meetings see them, with everybody whose own matter they are. */
@Repository
class MatterSql {

	private static final String ROWS = """
			select e.id, e.revision, e.number, e.title, coalesce(e.granted_fen, e.asked_fen) as fen, e.asked_by,
			  e.payee_person, e.ordered_by, o.asked_by as first_asker
			from expense e left join expense o on o.branch_id = e.branch_id and o.id = e.copied_from
			where e.branch_id = :branch and e.kind in (:kinds) and\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MatterSql(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Matter> waitingFor(MatterKind kind, Body gate) {
		return matters(kind, this.jdbc.sql(ROWS + "e.state = :state order by e.submitted_at, e.id")
			.param("state", (gate == Body.COMMITTEE) ? "SUBMITTED" : "COMMITTEE_PASSED"));
	}

	List<Matter> of(MatterKind kind, Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : matters(kind, this.jdbc.sql(ROWS + "e.id in (:ids)").param("ids", ids));
	}

	private List<Matter> matters(MatterKind kind, JdbcClient.StatementSpec statement) {
		List<Row> rows = statement.param("branch", BranchContext.current())
			.param("kinds",
					Stream.of(ExpenseKind.values()).filter((one) -> one.matter() == kind).map(Enum::name).toList())
			.query((row, at) -> row(row))
			.list();
		Set<Long> people = rows.stream().flatMap((row) -> row.own().stream()).collect(Collectors.toSet());
		List<Recused> recusals = recusals(people);
		return rows.stream().map((row) -> row.matter(kind, recusals)).toList();
	}

	private static Row row(ResultSet row) throws SQLException {
		Set<Long> own = new HashSet<>();
		for (String column : List.of("asked_by", "payee_person", "ordered_by", "first_asker")) {
			own.add(row.getObject(column, Long.class));
		}
		own.remove(null);
		return new Row(row.getLong("id"), row.getInt("revision"),
				row.getString("number") + " " + row.getString("title"), row.getLong("fen"), own);
	}

	private List<Recused> recusals(Set<Long> people) {
		if (people.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select person_id, other_id from recusal where branch_id = :branch
				  and (person_id in (:people) or other_id in (:people))
				  and declared_on <= :today and (withdrawn_on is null or withdrawn_on > :today)""")
			.param("branch", BranchContext.current())
			.param("people", people)
			.param("today", LocalDate.now(this.clock))
			.query((row, at) -> new Recused(row.getLong("person_id"), row.getLong("other_id")))
			.list();
	}

	private record Recused(long one, long other) {
	}

	private record Row(long id, int revision, String title, long fen, Set<Long> own) {

		Matter matter(MatterKind kind, List<Recused> recusals) {
			Set<Long> concerned = new HashSet<>(this.own);
			recusals.forEach((pair) -> {
				if (this.own.contains(pair.one())) {
					concerned.add(pair.other());
				}
				if (this.own.contains(pair.other())) {
					concerned.add(pair.one());
				}
			});
			return new Matter(kind, this.id, this.revision, this.title, this.fen, "/expenses/" + this.id,
					Set.copyOf(concerned));
		}

	}

}

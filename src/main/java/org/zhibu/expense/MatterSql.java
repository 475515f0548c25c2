package org.zhibu.expense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests as the meetings see them, with those whose own matter they are. */
@Repository
class MatterSql {

	private static final String ROWS = """
			select e.id, e.revision, e.number, e.title, coalesce(e.granted_fen, e.asked_fen) as fen, e.asked_by,
			  e.payee_person, e.ordered_by, o.asked_by as first_asker
			from expense e left join expense o on o.branch_id = e.branch_id and o.id = e.copied_from
			where e.branch_id = :branch and e.kind in (:kinds) and\s""";

	private final JdbcClient jdbc;

	MatterSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Matter> waitingFor(MatterKind kind, Body gate) {
		return matters(kind, this.jdbc.sql(ROWS + "e.state = :state order by e.submitted_at, e.id")
			.param("state", (gate == Body.COMMITTEE) ? "SUBMITTED" : "COMMITTEE_PASSED"));
	}

	List<Matter> of(MatterKind kind, Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : matters(kind, this.jdbc.sql(ROWS + "e.id in (:ids)").param("ids", ids));
	}

	private List<Matter> matters(MatterKind kind, JdbcClient.StatementSpec statement) {
		return statement.param("branch", BranchContext.current())
			.param("kinds",
					Stream.of(ExpenseKind.values()).filter((one) -> one.matter() == kind).map(Enum::name).toList())
			.query((row, at) -> matter(kind, row))
			.list();
	}

	private static Matter matter(MatterKind kind, ResultSet row) throws SQLException {
		Set<Long> own = new HashSet<>();
		for (String column : List.of("asked_by", "payee_person", "ordered_by", "first_asker")) {
			own.add(row.getObject(column, Long.class));
		}
		own.remove(null);
		return new Matter(kind, row.getLong("id"), row.getInt("revision"),
				row.getString("number") + " " + row.getString("title"), row.getLong("fen"),
				"/expenses/" + row.getLong("id"), own);
	}

}

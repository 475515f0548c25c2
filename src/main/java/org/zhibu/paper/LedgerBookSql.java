package org.zhibu.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.ledger.LedgerKind;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the ledger of a period with the names frozen on the cards, so that a closed
 * period reads the same for ever. A correction's source is a version of a card.
 */
@Repository
class LedgerBookSql {

	private static final String ROWS = """
			select * from (
			  select e.id, e.kind, e.fen, e.earned_for, e.ground, e.posted_at, c.id as card_id,
			    coalesce(v.id, e.id) as pair, coalesce(c.shown_number, p.number) as number,
			    coalesce(c.shown_name, p.name) as name
			  from ledger_entry e
			  join person p on p.id = e.person_id and p.branch_id = e.branch_id
			  left join scorecard_version v on v.branch_id = e.branch_id and v.id = e.source_id and e.kind = 'CORRECTION'
			  left join scorecard c on c.branch_id = e.branch_id
			    and c.id = case when e.kind = 'SCORE' then e.source_id else v.scorecard_id end
			  where e.branch_id = :branch and e.period = :period and e.kind in ('SCORE', 'CORRECTION')
			) entries""";

	private static final String AFTER = """

			where number > :number or number = :number and (pair > :pair or pair = :pair and id > :id)""";

	private static final String IN_ORDER = """

			order by number, pair, id""";

	private final JdbcClient jdbc;

	private final Clock clock;

	LedgerBookSql(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All entries of a period. */
	List<LedgerRow> all(YearMonth period) {
		return this.jdbc.sql(ROWS + IN_ORDER)
			.param("branch", BranchContext.current())
			.param("period", period.toString())
			.query(this::row)
			.list();
	}

	/** The entries of a period that follow a place in the list. */
	List<LedgerRow> after(YearMonth period, LedgerPlace place, int size) {
		return this.jdbc.sql(ROWS + AFTER + IN_ORDER + " limit :size")
			.param("branch", BranchContext.current())
			.param("period", period.toString())
			.param("number", place.number())
			.param("pair", place.pair())
			.param("id", place.id())
			.param("size", size)
			.query(this::row)
			.list();
	}

	/** How many entries a period has, and their sum in fen. */
	Sum sum(YearMonth period) {
		return this.jdbc.sql("""
				select count(*), coalesce(sum(fen), 0) from ledger_entry
				where branch_id = :branch and period = :period and kind in ('SCORE', 'CORRECTION')""")
			.param("branch", BranchContext.current())
			.param("period", period.toString())
			.query((row, number) -> new Sum(row.getLong(1), new Yuan(row.getLong(2))))
			.single();
	}

	private LedgerRow row(ResultSet row, int number) throws SQLException {
		return new LedgerRow(row.getLong("id"), row.getObject("card_id", Long.class), row.getLong("pair"),
				row.getString("number"), row.getString("name"), LedgerKind.valueOf(row.getString("kind")),
				new Yuan(row.getLong("fen")), YearMonth.parse(row.getString("earned_for")), row.getString("ground"),
				LocalDateTime.ofInstant(row.getObject("posted_at", OffsetDateTime.class).toInstant(),
						this.clock.getZone()));
	}

	/** A count and a sum. */
	record Sum(long count, Yuan amount) {
	}

}

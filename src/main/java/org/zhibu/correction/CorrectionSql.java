package org.zhibu.correction;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class CorrectionSql {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final String PAGE = """
			select v.id, c.id as card_id, c.period, c.shown_name, v.origin, v.reason, v.old_total, v.new_total, v.old_fen,
			  v.new_fen, v.in_force_at
			from scorecard_version v join scorecard c on c.branch_id = v.branch_id and c.id = v.scorecard_id
			where v.branch_id = ? and v.id < ? order by v.id desc fetch first ? rows only""";

	private final JdbcClient jdbc;

	CorrectionSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The corrections before that id, the latest first. */
	@Transactional(readOnly = true)
	List<Correction> before(long id, int size) {
		return this.jdbc.sql(PAGE)
			.params(BranchContext.current(), id, size)
			.query((row, number) -> new Correction(row.getLong("id"), row.getLong("card_id"), row.getString("period"),
					row.getString("shown_name"), row.getString("origin"), row.getString("reason"),
					new Points(row.getInt("old_total")), new Points(row.getInt("new_total")),
					new Yuan(row.getLong("old_fen")), new Yuan(row.getLong("new_fen")),
					row.getObject("in_force_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toLocalDateTime()))
			.list();
	}

}

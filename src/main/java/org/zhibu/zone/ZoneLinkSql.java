package org.zhibu.zone;

import java.util.LinkedHashMap;
import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and workers attached to zones. */
@Repository
class ZoneLinkSql {

	private final JdbcClient jdbc;

	ZoneLinkSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Long, String> teams(long zoneId) {
		return named("""
				select t.id, t.name from zone_team l join team t on t.branch_id = l.branch_id and t.id = l.team_id
				where l.branch_id = ? and l.zone_id = ? order by t.name""", zoneId);
	}

	Map<Long, String> workers(long zoneId) {
		return named("""
				select p.id, p.name from zone_worker l join person p on p.branch_id = l.branch_id and p.id = l.person_id
				where l.branch_id = ? and l.zone_id = ? order by p.number""", zoneId);
	}

	/** Attaches the team; {@code false} when it was attached already. */
	boolean addTeam(long zoneId, long teamId) {
		return write("insert into zone_team (branch_id, zone_id, team_id) select :branch, :zone, :what "
				+ "where not exists (select 1 from zone_team where branch_id = :branch and zone_id = :zone and team_id = :what)",
				zoneId, teamId);
	}

	/** Attaches the worker; {@code false} when he was attached already. */
	boolean addWorker(long zoneId, long personId) {
		return write("insert into zone_worker (branch_id, zone_id, person_id) select :branch, :zone, :what "
				+ "where not exists (select 1 from zone_worker where branch_id = :branch and zone_id = :zone and person_id = :what)",
				zoneId, personId);
	}

	boolean removeTeam(long zoneId, long teamId) {
		return write("delete from zone_team where branch_id = :branch and zone_id = :zone and team_id = :what", zoneId,
				teamId);
	}

	boolean removeWorker(long zoneId, long personId) {
		return write("delete from zone_worker where branch_id = :branch and zone_id = :zone and person_id = :what",
				zoneId, personId);
	}

	private boolean write(String sql, long zoneId, long what) {
		return this.jdbc.sql(sql)
			.param("branch", BranchContext.current())
			.param("zone", zoneId)
			.param("what", what)
			.update() > 0;
	}

	private Map<Long, String> named(String sql, long zoneId) {
		Map<Long, String> names = new LinkedHashMap<>();
		this.jdbc.sql(sql).params(BranchContext.current(), zoneId).query((row) -> {
			names.put(row.getLong(1), row.getString(2));
		});
		return names;
	}

}

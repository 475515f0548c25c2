package org.zhibu;

import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies of one branch, row by row with shifted ids, so that a planner sees it among
 * many: PostgreSQL only, by the hand of its superuser. Closing takes them away again.
 */
public final class ManyBranches implements AutoCloseable {

	/** No id of a test reaches it. */
	private static final long SHIFT = 1_000_000_000L;

	private static final String TABLES = """
			select c.table_name from information_schema.columns c join information_schema.tables t
			  on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
			where c.table_schema = 'public' and c.column_name = 'branch_id'
			  and c.table_name not in ('overseer_scope', 'one_time_link', 'public_code')""";

	private static final String COLUMNS = """
			select string_agg(column_name, ', ' order by ordinal_position) as names,
			  string_agg(case when data_type = 'bigint' and column_name ~ '(^id|_id|_by|_for)$'
			    then column_name || ' + copy::bigint * %d'
			    when column_name = 'username' then 'username || ''-'' || copy' else column_name end, ', ' order by ordinal_position) as shifted
			from information_schema.columns where table_schema = 'public' and table_name = ?"""
		.formatted(SHIFT);

	private final SingleConnectionDataSource connection;

	private final JdbcTemplate jdbc;

	public ManyBranches(EmbeddedPostgres server) throws java.sql.SQLException {
		this.connection = new SingleConnectionDataSource(server.getDatabase("postgres", "zhibu").getConnection(), true);
		this.jdbc = new JdbcTemplate(this.connection);
		// neither foreign keys nor the guards of the tables that only grow
		this.jdbc.execute("set session_replication_role = replica");
	}

	/** Copies everything of a branch so many times, then lets the planner look. */
	public ManyBranches copy(long branch, int times) {
		this.jdbc.update(
				"insert into branch select id + copy::bigint * ?, code || '-' || copy, name, created_at, version from branch, "
						+ "generate_series(1, ?) as s(copy) where id = ?",
				SHIFT, times, branch);
		for (String table : tables()) {
			Map<String, Object> columns = this.jdbc.queryForMap(COLUMNS, table);
			this.jdbc.update(
					"insert into " + table + " (" + columns.get("names") + ") select " + columns.get("shifted")
							+ " from " + table + ", generate_series(1, ?) as s(copy) where branch_id = ?",
					times, branch);
		}
		this.jdbc.execute("analyze");
		return this;
	}

	/** The tables of the branches that hold at least so many rows. */
	public List<String> largerThan(int rows) {
		return tables().stream()
			.filter((table) -> this.jdbc.queryForObject("select reltuples from pg_class where oid = ?::regclass",
					Long.class, table) >= rows)
			.toList();
	}

	/** The indexes that begin with the branch. */
	public List<String> indexesOfTheBranch() {
		return this.jdbc.queryForList("""
				select i.indexrelid::regclass::text from pg_index i join pg_attribute a
				  on a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'branch_id'""", String.class);
	}

	private List<String> tables() {
		return this.jdbc.queryForList(TABLES, String.class);
	}

	@Override
	public void close() {
		tables().forEach((table) -> this.jdbc.update("delete from " + table + " where branch_id >= ?", SHIFT));
		this.jdbc.update("delete from branch where id >= ?", SHIFT);
		this.jdbc.execute("analyze");
		this.connection.destroy();
	}

}

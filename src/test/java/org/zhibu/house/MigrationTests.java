package org.zhibu.house;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the migrations leave behind, on either database. */
@PageTest
class MigrationTests {

	/**
	 * Tables with a branch that every request must reach before its branch is known.
	 */
	static final Set<String> BEFORE_THE_BRANCH = Set.of("account", "overseer_scope", "one_time_link", "public_code");

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Environment environment;

	@Autowired
	private Cast cast;

	@Test
	void everyTableOfABranchHasAnIndexThatBeginsWithIt() throws SQLException {
		Set<String> without = new TreeSet<>(branchTables(this.jdbc));
		without.remove("overseer_scope");
		without.remove("one_time_link");
		without.remove("public_code");
		try (Connection connection = this.dataSource.getConnection()) {
			without.removeAll(indexedByBranch(connection.getMetaData(), List.copyOf(without)));
		}
		assertThat(without).isEmpty();
	}

	@Test
	void everyIndexOfABranchTableButItsKeyBeginsWithTheBranch() throws SQLException {
		Set<String> other = new TreeSet<>();
		List<String> tables = branchTables(this.jdbc).stream()
			.filter((name) -> !BEFORE_THE_BRANCH.contains(name))
			.toList();
		try (Connection connection = this.dataSource.getConnection()) {
			for (String table : tables) {
				try (ResultSet index = connection.getMetaData().getIndexInfo(null, "public", table, false, false)) {
					while (index.next()) {
						String name = index.getString("INDEX_NAME");
						String column = index.getString("COLUMN_NAME");
						boolean ofConstraint = name == null || name.toLowerCase().contains("_fk_index")
								|| name.toLowerCase().startsWith("primary_key") || name.toLowerCase().endsWith("_pk");
						if (index.getInt("ORDINAL_POSITION") == 1 && !ofConstraint && !"branch_id".equals(column)) {
							other.add(table + "." + name + " begins with " + column);
						}
					}
				}
			}
		}
		assertThat(other).isEmpty();
	}

	/**
	 * H2 knows the index of a branch's key alone too, and takes it for every search where
	 * nothing tells it that this is the worst.
	 */
	@Test
	@DisabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql",
			disabledReason = "PostgreSQL has no such index")
	void noSearchInABranchReadsTheWholeBranchWhereAnIndexKnowsMore() throws SQLException {
		Set<String> whole = new TreeSet<>();
		try (Connection connection = this.dataSource.getConnection()) {
			for (String table : branchTables(this.jdbc)) {
				for (String column : secondColumns(connection.getMetaData(), table)) {
					String plan = this.jdbc
						.sql("explain select t.* from branch b join " + table + " t on t.branch_id = b.id and t."
								+ column + " = ? where b.id = ?")
						.params(null, 1)
						.query(String.class)
						.single();
					if (plan.contains("_branch_fk_INDEX")) {
						whole.add(table + " by " + column);
					}
				}
			}
		}
		assertThat(whole).isEmpty();
	}

	/** The columns that stand second in an index, behind the branch. */
	private static Set<String> secondColumns(DatabaseMetaData database, String table) throws SQLException {
		Set<String> beginning = new TreeSet<>();
		Set<String> columns = new TreeSet<>();
		try (ResultSet index = database.getIndexInfo(null, "public", table, false, false)) {
			while (index.next()) {
				if (index.getInt("ORDINAL_POSITION") == 1 && "branch_id".equals(index.getString("COLUMN_NAME"))) {
					beginning.add(index.getString("INDEX_NAME"));
				}
				if (index.getInt("ORDINAL_POSITION") == 2 && beginning.contains(index.getString("INDEX_NAME"))) {
					columns.add(index.getString("COLUMN_NAME"));
				}
			}
		}
		return columns;
	}

	@Test
	void bothDatabasesGuardTheSameTables() {
		assertThat(guardedOnH2()).containsExactlyElementsOf(guardedOnPostgres());
	}

	@Test
	@EnabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql",
			disabledReason = "H2 has no row-level security")
	void everyTableOfABranchHasTheSecondWall() {
		Set<String> open = new TreeSet<>(branchTables(this.jdbc));
		open.removeAll(BEFORE_THE_BRANCH);
		open.removeAll(this.jdbc.sql("""
				select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid
				where c.relrowsecurity and c.relforcerowsecurity and p.polname = 'own_branch'
				and pg_get_expr(p.polqual, p.polrelid) like '%branch_id%zhibu.branch%'""").query(String.class).list());
		assertThat(open).isEmpty();
	}

	@Test
	@EnabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql",
			disabledReason = "H2 has no row-level security")
	void theApplicationOwnsNothingAndMayNotStepOverTheWall() {
		assertThat(this.jdbc
			.sql("select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user")
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
			.query(Boolean.class)
			.single()).isFalse();
	}

	@Test
	void aLedgerRowIsNeverChangedOrDeleted() throws SQLException {
		Cast.BranchOfStory branch = this.cast.branch();
		Cast.Someone member = branch.member(0);
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("""
					insert into ledger_entry (id, branch_id, person_id, period, earned_for, kind, fen, source, source_id, ground,
					  posted_at) values (nextval('id_seq'), ?, ?, '2026-10', '2026-10', 'SCORE', 100, 'TEST', 1, 'x', current_timestamp)""")
			.params(branch.id, member.id())
			.update()));
		refused(branch.id, "update ledger_entry set fen = 0 where branch_id = " + branch.id);
		refused(branch.id, "delete from ledger_entry where branch_id = " + branch.id);
	}

	@Test
	void anAuditRowIsNeverChangedOrDeleted() throws SQLException {
		Cast.BranchOfStory branch = this.cast.branch();
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(
				"insert into audit_entry (id, branch_id, at, kind, verb) values (nextval('id_seq'), ?, current_timestamp, 'WRITE', 'x')")
			.params(branch.id)
			.update()));
		refused(branch.id, "update audit_entry set verb = 'y' where branch_id = " + branch.id);
		refused(branch.id, "delete from audit_entry where branch_id = " + branch.id);
	}

	@Test
	@EnabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql",
			disabledReason = "H2 knows no trigger on TRUNCATE")
	void nobodyEmptiesATableThatOnlyGrows() throws SQLException {
		for (String table : guardedOnPostgres()) {
			refusedByTrigger(-1, "truncate " + table + " cascade");
		}
	}

	/** Refused to the application and, on PostgreSQL, to the owner of the tables too. */
	private void refused(long branch, String change) throws SQLException {
		assertThatThrownBy(() -> BranchContext.within(branch,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(change).update())))
			.as(change)
			.hasStackTraceContaining("only grows");
		if ("postgresql".equals(this.environment.getProperty("zhibu.test.database"))) {
			refusedByTrigger(branch, change);
		}
	}

	private void refusedByTrigger(long branch, String change) throws SQLException {
		try (Connection owner = DriverManager.getConnection(this.environment.getProperty("spring.flyway.url"),
				this.environment.getProperty("spring.flyway.user"),
				this.environment.getProperty("spring.flyway.password"));
				Statement statement = owner.createStatement()) {
			statement.execute("set zhibu.branch = '" + branch + "'");
			assertThatThrownBy(() -> statement.execute(change)).as(change).hasMessageContaining("only grows");
		}
	}

	static List<String> branchTables(JdbcClient jdbc) {
		return jdbc.sql("""
				select c.table_name from information_schema.columns c
				join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
				where c.table_schema = 'public' and c.column_name = 'branch_id' and t.table_type = 'BASE TABLE'
				order by c.table_name""").query(String.class).list();
	}

	private static Set<String> indexedByBranch(DatabaseMetaData database, List<String> tables) throws SQLException {
		Set<String> indexed = new TreeSet<>();
		for (String table : tables) {
			try (ResultSet index = database.getIndexInfo(null, "public", table, false, false)) {
				while (index.next()) {
					boolean named = index.getString("INDEX_NAME") == null
							|| !index.getString("INDEX_NAME").toLowerCase().contains("_fk_index");
					if (index.getInt("ORDINAL_POSITION") == 1 && "branch_id".equals(index.getString("COLUMN_NAME"))
							&& named) {
						indexed.add(table);
					}
				}
			}
		}
		return indexed;
	}

	private static Set<String> guardedOnPostgres() {
		Matcher array = Pattern.compile("foreach t in array array\\[([^]]*)]")
			.matcher(Sources.text(Sources.MIGRATIONS.resolve("postgresql/afterMigrate.sql")));
		assertThat(array.find()).isTrue();
		Set<String> tables = new TreeSet<>();
		Pattern.compile("'(\\w+)'").matcher(array.group(1)).results().forEach((name) -> tables.add(name.group(1)));
		return tables;
	}

	private static Set<String> guardedOnH2() {
		List<String> tables = new ArrayList<>();
		for (Path file : Sources.below(Sources.MIGRATIONS.resolve("h2"), ".sql")) {
			Pattern.compile("before update, delete on (\\w+)")
				.matcher(Sources.text(file))
				.results()
				.forEach((table) -> tables.add(table.group(1)));
		}
		return new TreeSet<>(tables);
	}

}

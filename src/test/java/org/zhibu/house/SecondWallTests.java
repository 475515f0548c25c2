package org.zhibu.house;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The first wall is taken away: plain SQL that names no branch. PostgreSQL alone must
 * show nothing of another branch.
 */
@PageTest
@EnabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql",
		disabledReason = "row-level security is PostgreSQL's")
class SecondWallTests {

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private DataSource dataSource;

	@Test
	void aTransactionSeesItsOwnBranchOnly() {
		Cast.BranchOfStory mine = this.cast.branch();
		Cast.BranchOfStory other = this.cast.branch();
		for (String table : walled()) {
			assertThat(count(mine.id, "select count(*) from " + table + " where branch_id <> " + mine.id)).as(table)
				.isZero();
		}
		assertThat(count(mine.id, "select count(*) from person")).isEqualTo(11);
		assertThat(count(mine.id, "select count(*) from person where id = " + other.secretary().id())).isZero();
		assertThat(count(other.id, "select count(*) from person where id = " + other.secretary().id())).isOne();
	}

	@Test
	void withoutABranchNothingIsSeen() {
		this.cast.branch();
		JdbcTemplate bare = new JdbcTemplate(this.dataSource);
		for (String table : walled()) {
			// what an overseer tried is noted under nobody's branch, and is all that
			// nobody sees
			assertThat(count(BranchContext.NOBODY,
					"select count(*) from " + table + " where branch_id <> " + BranchContext.NOBODY))
				.as(table)
				.isZero();
			assertThat(bare.queryForObject("select count(*) from " + table, Long.class)).as(table).isZero();
		}
	}

	@Test
	void aTransactionNeitherChangesNorPlantsRowsOfAnotherBranch() {
		Cast.BranchOfStory mine = this.cast.branch();
		Cast.BranchOfStory other = this.cast.branch();
		assertThat(change(mine.id, "update person set name = '改' where id = " + other.secretary().id())).isZero();
		assertThat(change(mine.id, "delete from office_term where person_id = " + other.secretary().id())).isZero();
		assertThatThrownBy(() -> change(mine.id,
				"insert into team (id, branch_id, version, name) values (nextval('id_seq'), " + other.id + ", 0, '队')"))
			.isInstanceOf(DataAccessException.class)
			.hasStackTraceContaining("row-level security");
		assertThatThrownBy(() -> change(mine.id,
				"update person set branch_id = " + other.id + " where id = " + mine.secretary().id()))
			.hasStackTraceContaining("row-level security");
	}

	@Test
	void theBranchOfATransactionEndsWithIt() {
		Cast.BranchOfStory mine = this.cast.branch();
		for (int i = 0; i < 20; i++) {
			assertThat(count(mine.id, "select count(*) from person")).isEqualTo(11);
			assertThat(new JdbcTemplate(this.dataSource).queryForObject("select count(*) from person", Long.class))
				.isZero();
		}
	}

	private List<String> walled() {
		return MigrationTests.branchTables(this.jdbc)
			.stream()
			.filter((table) -> !MigrationTests.BEFORE_THE_BRANCH.contains(table))
			.toList();
	}

	private long count(long branch, String sql) {
		return BranchContext.within(branch,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(Long.class).single()));
	}

	private int change(long branch, String sql) {
		return BranchContext.within(branch, () -> this.transaction.execute((status) -> this.jdbc.sql(sql).update()));
	}

}

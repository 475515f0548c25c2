package org.zhibu.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Statements;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Eighty-eight people and three years of talks and visits in one grid. */
@PageTest
class CoverageStoryTests {

	private static final int MOST = 8;

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theTilesAgreeWithAPlainCountAndLateAndVoidEntriesChangeThem() {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = threeYears();
		Visitor secretary = this.cast.as(branch.secretary()).open("/coverage");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(200);
		assertThat(tile(secretary, "talk", "done")).isEqualTo(talkedToThisQuarter(branch));
		assertThat(sum(secretary, "talk")).isEqualTo(88);
		assertThat(sum(secretary, "visit")).isEqualTo(88);
		assertThat(secretary.text()).contains("88 家", "底线每月 2 户", "下两户去谁家");
		long before = tile(secretary, "talk", "done");
		long late = number(branch,
				"select min(p.id) from person p where p.branch_id = ? and p.number like 'N%' and not exists (select 1 from talk k "
						+ "where k.branch_id = p.branch_id and k.person_id = p.id and k.held_on >= date '2026-10-01')");
		secretary.from("/talks", "/talks", "person", "" + late, "day", "2026-10-02", "kind", "FACE");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.open("/talks?person=" + late).text()).contains("补录");
		assertThat(tile(secretary.open("/coverage"), "talk", "done")).isEqualTo(before + 1);
		long talk = number(branch, "select max(id) from talk where branch_id = ?");
		secretary.from("/talks/" + talk, "/talks/" + talk + "/voiding", "version", "0", "reason", "记到别人名下了");
		assertThat(tile(secretary.open("/coverage"), "talk", "done")).isEqualTo(before);
		assertThat(secretary.open("/coverage?kind=talk&tile=overdue").status()).isEqualTo(200);
		secretary.open("/coverage.csv");
		assertThat(new String(secretary.bytes(), StandardCharsets.UTF_8)).contains("工号,姓名,班组,最近谈心,最近家访,谈心状态,家访状态");
		assertThat(new String(secretary.bytes(), StandardCharsets.UTF_8).lines()).hasSize(89);
		assertThat(secretary.open("/coverage.xlsx").bytes()).startsWith('P', 'K');
	}

	@Test
	void theGridTakesEightStatementsAtMost() {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = threeYears();
		Visitor secretary = this.cast.as(branch.secretary());
		for (String page : List.of("/coverage", "/talks", "/visits", "/visits/new", "/duties", "/concerns",
				"/me/records", "/notes-keeping", "/absences", "/care-rules")) {
			List<Statements.Sent> sent = Statements.during(() -> secretary.open(page))
				.stream()
				.filter((one) -> !one.isSetting())
				.toList();
			assertThat(secretary.status()).as(page).isEqualTo(200);
			assertThat(sent.size()).as(page + " " + sent).isLessThanOrEqualTo(MOST);
		}
	}

	private BranchOfStory threeYears() {
		BranchOfStory branch = this.cast.branch();
		this.story.within(branch, () -> List
			.of("""
					insert into person (id, branch_id, version, number, name, initials, party_status, employment, joined_on)
					select nextval('id_seq'), :branch, 0, 'N' || cast(1000 + x as varchar), '矿工' || x, 'kg', 'NONE', 'TEMPORARY',
					  date '2023-01-01' from generate_series(12, 88) as s(x)""",
					"""
							insert into talk (id, branch_id, version, person_id, held_on, talker_id, kind, noted_at, late)
							select nextval('id_seq'), :branch, 0, p.id, date '2023-11-01' + cast(x * 90 + mod(p.id, 60) as integer), :secretary, 'FACE',
							  current_timestamp, false from person p cross join generate_series(0, 11) as s(x)
							where p.branch_id = :branch and p.id <> :secretary and mod(p.id, 7) > 0""",
					"""
							insert into visit (id, branch_id, version, person_id, visited_on, first_id, second_id, kind, reached, worker_agreed,
							  family_agreed, noted_at, late)
							select nextval('id_seq'), :branch, 0, p.id, date '2024-01-01' + cast(mod(p.id, 900) as integer), :secretary, :second, 'HOME',
							  true, true, false, current_timestamp, false from person p
							where p.branch_id = :branch and p.id not in (:secretary, :second) and mod(p.id, 5) > 0""")
			.forEach((sql) -> this.jdbc.sql(sql)
				.param("branch", branch.id)
				.param("secretary", branch.secretary().id())
				.param("second", branch.organisation().id())
				.update()));
		return branch;
	}

	private long talkedToThisQuarter(BranchOfStory branch) {
		return number(branch, "select count(distinct person_id) from talk where branch_id = ? and voided_at is null "
				+ "and held_on >= date '2026-10-01'");
	}

	private static long tile(Visitor page, String kind, String tile) {
		Matcher found = Pattern.compile("kind=" + kind + "&amp;tile=" + tile + "\">(\\d+)<").matcher(page.html());
		assertThat(found.find()).as(kind + " " + tile + " in " + page.html()).isTrue();
		return Long.parseLong(found.group(1));
	}

	private static long sum(Visitor page, String kind) {
		return List.of("on_track", "due", "overdue", "unassigned", "done")
			.stream()
			.mapToLong((tile) -> tile(page, kind, tile))
			.sum();
	}

	private long number(BranchOfStory branch, String sql) {
		long[] number = new long[1];
		this.story.within(branch, () -> number[0] = this.jdbc.sql(sql).params(branch.id).query(Long.class).single());
		return number[0];
	}

}

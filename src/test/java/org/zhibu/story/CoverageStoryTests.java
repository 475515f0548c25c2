package org.zhibu.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

	/**
	 * Name, table, day, begin of this quarter, months.
	 */
	private static final String[] TALK = { "talk", "talk", "held_on", "2026-10-01", "3" };

	/** Of visits only those where somebody was met, at home or in the dormitory. */
	private static final String[] VISIT = { "visit",
			"(select * from visit where reached and kind in ('HOME', 'DORMITORY')) w", "visited_on", "2026-01-01",
			"12" };

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
		assertThat(secretary.text()).contains("88 家", "底线每月 2 户", "下两户去谁家");
		Map<String, Long> talks = agreed(secretary, branch, TALK);
		Map<String, Long> visits = agreed(secretary, branch, VISIT);
		assertThat(talks.keySet()).containsExactlyInAnyOrder("done", "overdue", "due", "on_track", "unassigned");
		assertThat(visits.keySet()).contains("done", "overdue");

		long late = overdue(branch, TALK);
		secretary.from("/talks", "/talks", "person", "" + late, "day", "2026-10-02", "kind", "FACE");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.open("/talks?person=" + late).text()).contains("补录");
		assertThat(agreed(secretary, branch, TALK)).isEqualTo(moved(talks, "overdue", "done"));
		assertThat(agreed(secretary, branch, VISIT)).isEqualTo(visits);
		takeBack(secretary, "/talks/" + number(branch, "select max(id) from talk where branch_id = ?"));
		assertThat(agreed(secretary, branch, TALK)).isEqualTo(talks);

		long home = overdue(branch, VISIT);
		visit(secretary, branch, home, "false");
		assertThat(agreed(secretary, branch, VISIT)).as("not reached is no visit").isEqualTo(visits);
		visit(secretary, branch, home, "true");
		assertThat(secretary.open("/visits?person=" + home).text()).contains("补录");
		assertThat(agreed(secretary, branch, VISIT)).isEqualTo(moved(visits, "overdue", "done"));
		takeBack(secretary, "/visits/" + number(branch, "select max(id) from visit where branch_id = ?"));
		assertThat(agreed(secretary, branch, VISIT)).isEqualTo(visits);
	}

	@Test
	void aTalkTakenBackLeavesItsDutyOpenUnlessAnotherFulfilsIt() {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = this.cast.branch();
		long worker = this.cast.worker(branch, "钱进").id();
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.from("/duties", "/duties", "person", "" + worker, "kind", "TALK", "cause", "HARDSHIP");
		assertThat(secretary.open("/duties").text()).doesNotContain("没有任务。");
		String first = talk(secretary, branch, worker);
		assertThat(secretary.open("/duties").text()).contains("没有任务。");
		String second = talk(secretary, branch, worker);
		takeBack(secretary, first);
		assertThat(secretary.open("/duties").text()).as("the second talk fulfils it too").contains("没有任务。");
		takeBack(secretary, second);
		assertThat(secretary.open("/duties").text()).doesNotContain("没有任务。");
		assertThat(secretary.open("/audit").text()).contains("谈访任务重新打开");
	}

	private String talk(Visitor secretary, BranchOfStory branch, long person) {
		secretary.from("/talks", "/talks", "person", "" + person, "day", "2026-10-26", "kind", "FACE");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		return "/talks/" + number(branch, "select max(id) from talk where branch_id = ?");
	}

	private static void visit(Visitor secretary, BranchOfStory branch, long person, String reached) {
		secretary.open("/visits/new")
			.submit("/visits", "person", "" + person, "day", "2026-03-02", "kind", "HOME", "second",
					"" + branch.organisation().id(), "reached", reached, "workerAgreed", "on");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
	}

	private static void takeBack(Visitor secretary, String page) {
		secretary.from(page, page + "/voiding", "version", "0", "reason", "记到别人名下了");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
	}

	private static Map<String, Long> moved(Map<String, Long> tiles, String from, String to) {
		Map<String, Long> after = new TreeMap<>(tiles);
		after.merge(from, -1L, Long::sum);
		after.merge(to, 1L, Long::sum);
		after.values().removeIf((count) -> count == 0);
		return after;
	}

	@Test
	void theFileHasALineForEverybodyAndNothingOfWhatWasSaid() {
		this.clock.moveTo(2026, 10, 26, 9);
		Visitor secretary = this.cast.as(threeYears().secretary()).open("/coverage.csv");
		assertThat(new String(secretary.bytes(), StandardCharsets.UTF_8)).contains("工号,姓名,班组,最近谈心,最近家访,谈心状态,家访状态");
		assertThat(new String(secretary.bytes(), StandardCharsets.UTF_8).lines()).hasSize(89);
		assertThat(secretary.open("/coverage.xlsx").bytes()).startsWith('P', 'K');
		assertThat(secretary.open("/coverage?kind=talk&tile=overdue").status()).isEqualTo(200);
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

	/**
	 * Eighty-eight people: one in seven was never talked to, one in six was this quarter,
	 * one in five never visited; a third are in a team with a member, a quarter have a
	 * duty with an owner.
	 */
	private BranchOfStory threeYears() {
		BranchOfStory branch = this.cast.branch();
		this.story.within(branch, () -> List.of(
				"""
						insert into person (id, branch_id, version, number, name, initials, party_status, employment, joined_on)
						select nextval('id_seq'), :branch, 0, 'N' || cast(1000 + x as varchar), '矿工' || x, 'kg', 'NONE', 'TEMPORARY',
						  date '2023-01-01' from generate_series(12, 88) as s(x)""",
				"""
						insert into talk (id, branch_id, version, person_id, held_on, talker_id, kind, noted_at, late)
						select nextval('id_seq'), :branch, 0, p.id, date '2023-11-01' + cast(x * 90 + mod({n}, 60) as integer), :secretary, 'FACE',
						  current_timestamp, false from person p cross join generate_series(0, 11) as s(x)
						where p.branch_id = :branch and p.id <> :secretary and mod({n}, 7) > 0""",
				"""
						insert into talk (id, branch_id, version, person_id, held_on, talker_id, kind, noted_at, late)
						select nextval('id_seq'), :branch, 0, p.id, date '2026-10-01', :secretary, 'PHONE', current_timestamp, false
						from person p where p.branch_id = :branch and p.id <> :secretary and mod({n}, 6) = 1""",
				"""
						insert into visit (id, branch_id, version, person_id, visited_on, first_id, second_id, kind, reached, worker_agreed,
						  family_agreed, noted_at, late)
						select nextval('id_seq'), :branch, 0, p.id, date '2024-01-01' + cast(mod({n} * 37, 900) as integer), :secretary, :second,
						  case when mod({n}, 4) = 0 then 'PHONE' else 'HOME' end, mod({n}, 9) > 0, true, false, current_timestamp, false
						from person p where p.branch_id = :branch and p.id not in (:secretary, :second) and mod({n}, 5) > 0""",
				"insert into team (id, branch_id, version, name) values (nextval('id_seq'), :branch, 0, '一班')", """
						update person p set team_id = (select t.id from team t where t.branch_id = :branch)
						where p.branch_id = :branch and mod({n}, 3) = 0""",
				"""
						insert into pairing (id, branch_id, version, member_id, team_id, starts_on)
						select nextval('id_seq'), :branch, 0, :second, t.id, date '2026-01-01' from team t where t.branch_id = :branch""",
				"""
						insert into care_duty (id, branch_id, version, person_id, kind, cause, origin, raised_on, due_on, tries, state, open_mark,
						  owner_id)
						select nextval('id_seq'), :branch, 0, p.id, case when mod({n}, 8) = 1 then 'TALK' else 'VISIT' end, 'QUOTA', 'plan',
						  date '2026-10-20', date '2026-11-20', 0, 'OPEN', 1, :secretary from person p
						where p.branch_id = :branch and p.id <> :secretary and mod({n}, 4) = 1""")
			.forEach((sql) -> this.jdbc.sql(sql.replace("{n}", "cast(substring(p.number, 2) as integer)"))
				.param("branch", branch.id)
				.param("secretary", branch.secretary().id())
				.param("second", branch.organisation().id())
				.update()));
		return branch;
	}

	/** The five tiles of a page, which agree with a plain count of the rows. */
	private Map<String, Long> agreed(Visitor reader, BranchOfStory branch, String[] kind) {
		reader.open("/coverage");
		Map<String, Long> shown = new TreeMap<>();
		for (String tile : List.of("on_track", "due", "overdue", "unassigned", "done")) {
			shown.put(tile, tile(reader, kind[0], tile));
		}
		shown.values().removeIf((count) -> count == 0);
		assertThat(shown).isEqualTo(counted(branch, kind));
		assertThat(shown.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(88);
		return shown;
	}

	private Map<String, Long> counted(BranchOfStory branch, String[] kind) {
		Map<String, Long> counts = new TreeMap<>();
		this.story.within(branch,
				() -> this.jdbc.sql("select tile, count(*) as people from (" + tiles(kind) + ") y group by tile")
					.param("branch", branch.id)
					.query((row) -> {
						counts.put(row.getString("tile"), row.getLong("people"));
					}));
		return counts;
	}

	/** Everybody's tile as design 1.7 tells it, in plain SQL. */
	private static String tiles(String[] kind) {
		return """
				select x.id, case when x.last_on >= date '%3$s' then 'done'
				    when x.due_on < date '2026-10-26' then 'overdue'
				    when x.due_on <= date '2026-11-02' then 'due'
				    when x.seen_to then 'on_track' else 'unassigned' end as tile
				from (select p.id, l.last_on, cast(coalesce(l.last_on, p.joined_on) + interval '%4$s' month as date) as due_on,
				    (exists (select 1 from pairing g where g.branch_id = p.branch_id and g.team_id = p.team_id and g.ends_on is null)
				      or exists (select 1 from care_duty d where d.branch_id = p.branch_id and d.person_id = p.id
				        and d.kind = '%5$s' and d.state = 'OPEN' and d.owner_id is not null)) as seen_to
				  from person p left join (select person_id, max(%2$s) as last_on from %1$s
				    where branch_id = :branch and voided_at is null group by person_id) l on l.person_id = p.id
				  where p.branch_id = :branch) x"""
			.formatted(kind[1], kind[2], kind[3], kind[4], kind[0].toUpperCase(Locale.ROOT));
	}

	private long overdue(BranchOfStory branch, String[] kind) {
		return this.story.read(branch,
				() -> this.jdbc
					.sql("select min(y.id) from (" + tiles(kind) + ") y join person q on q.id = y.id"
							+ " where y.tile = 'overdue' and q.number like 'N%'")
					.param("branch", branch.id)
					.query(Long.class)
					.single());
	}

	private static long tile(Visitor page, String kind, String tile) {
		Matcher found = Pattern.compile("kind=" + kind + "&amp;tile=" + tile + "\">(\\d+)<").matcher(page.html());
		assertThat(found.find()).as(kind + " " + tile + " in " + page.html()).isTrue();
		return Long.parseLong(found.group(1));
	}

	private long number(BranchOfStory branch, String sql) {
		long[] number = new long[1];
		this.story.within(branch, () -> number[0] = this.jdbc.sql(sql).params(branch.id).query(Long.class).single());
		return number[0];
	}

}

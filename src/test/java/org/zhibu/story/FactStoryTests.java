package org.zhibu.story;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.fact.FactDraft;
import org.zhibu.fact.Facts;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.upload.Pictures;
import org.zhibu.zone.ZoneDetails;
import org.zhibu.zone.Zones;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is seen underground finds its way to the right item of the right card. */
@PageTest
class FactStoryTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Facts facts;

	@Autowired
	private Zones zones;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anOfficerNotesAFactInOneLineAndItIsOfferedOnTheRightItemUntilItIsWithdrawn() {
		BranchOfStory branch = this.month.opened();
		Someone seen = branch.member(0);
		Visitor discipline = this.cast.as(branch.discipline());
		discipline.open("/facts");
		assertThat(discipline.html()).contains("value=\"2026-10-26\"");
		discipline.submit("/facts", "find", seen.number(), "item", "4", "good", "false", "seen", "断钎杆 6 根未回收", "place",
				"三号巷", "day", "2026年10月25日");
		assertThat(discipline.status()).as(discipline.text()).isEqualTo(302);
		assertThat(discipline.follow().text()).contains("记下了。")
			.contains("2026-10-25")
			.contains("不足 三号巷： 断钎杆 6 根未回收")
			.contains(branch.discipline().name());

		this.clock.moveTo(2026, 11, 2, 9);
		long card = this.month.card(branch, seen);
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/scorecards/" + card + "/marks/4").text()).contains("－ 2026-10-25 三号巷：断钎杆 6 根未回收");
		assertThat(secretary.open("/scorecards/" + card + "/marks/5").text()).doesNotContain("断钎杆 6 根");
		assertThat(secretary.open("/scorecards/" + this.month.card(branch, branch.member(1)) + "/marks/4").text())
			.doesNotContain("断钎杆 6 根");
		assertThat(this.cast.as(seen).open("/facts").text()).contains("断钎杆 6 根未回收")
			.doesNotContain(branch.discipline().name());
		assertThat(this.cast.as(branch.member(1)).open("/facts").text()).doesNotContain("断钎杆 6 根");
		assertThat(secretary.open("/people/" + seen.id()).text()).contains("不足：三号巷：断钎杆 6 根未回收");

		long fact = factOf(branch);
		assertThat(this.cast.as(seen).open("/facts").html()).doesNotContain("/withdrawal");
		Visitor owner = this.cast.as(seen).open("/facts/" + fact + "/withdrawal");
		owner.submit("/facts/" + fact + "/withdrawal", "version", "0", "reason", "不想要");
		assertThat(owner.status()).isEqualTo(403);
		secretary.open("/facts/" + fact + "/withdrawal")
			.submit("/facts/" + fact + "/withdrawal", "version", "0", "reason", " ");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.open("/facts/" + fact + "/withdrawal")
			.submit("/facts/" + fact + "/withdrawal", "version", "0", "reason", "记错了人");
		assertThat(secretary.follow().text()).contains("撤回了").contains("断钎杆 6 根未回收").contains("已撤回：记错了人");
		assertThat(secretary.html()).contains("<s>");
		secretary.submit("/facts/" + fact + "/withdrawal", "version", "1", "reason", "再来");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.open("/scorecards/" + card + "/marks/4").text()).doesNotContain("断钎杆 6 根");
		assertThat(secretary.open("/people/" + seen.id()).text()).doesNotContain("断钎杆 6 根");
	}

	@Test
	void aZoneOwnerNotesAboutHisZoneAndItCountsForWhoeverOwnedItThatDay() {
		BranchOfStory branch = this.month.opened();
		Someone before = branch.member(0);
		Someone now = branch.member(1);
		long[] zone = new long[2];
		this.month.within(branch, () -> {
			CurrentPerson secretary = this.month.actor(branch);
			zone[0] = this.zones.create(secretary, new ZoneDetails("A-01", "三号运输巷", null, "三号巷", null, null, null))
				.getId();
			zone[1] = this.zones.create(secretary, new ZoneDetails("A-02", "水泵房", null, "泵房", null, null, null))
				.getId();
		});
		owns(branch, zone[0], before, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 19));
		owns(branch, zone[0], now, LocalDate.of(2026, 10, 20), null);

		Visitor owner = this.cast.as(now).open("/facts");
		assertThat(owner.text()).contains("三号运输巷").doesNotContain("水泵房").doesNotContain(before.name());
		note(owner, "z" + zone[0], "5", "false", "巷道有积水", "2026-10-18");
		assertThat(owner.status()).as(owner.text()).isEqualTo(302);
		note(owner.open("/facts"), "z" + zone[0], "5", "true", "灯线整齐", "2026-10-21");
		assertThat(owner.status()).as(owner.text()).isEqualTo(302);
		note(owner.open("/facts"), "z" + zone[1], "5", "true", "泵房干净", "2026-10-21");
		assertThat(owner.status()).isEqualTo(403);
		note(owner.open("/facts"), "p" + before.id(), "5", "true", "人勤快", "2026-10-21");
		assertThat(owner.status()).isEqualTo(403);

		this.clock.moveTo(2026, 11, 2, 9);
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/scorecards/" + this.month.card(branch, before) + "/marks/5").text())
			.contains("三号运输巷：巷道有积水")
			.doesNotContain("灯线整齐");
		assertThat(secretary.open("/scorecards/" + this.month.card(branch, now) + "/marks/5").text())
			.contains("三号运输巷：灯线整齐")
			.doesNotContain("积水");
		assertThat(this.cast.as(before).open("/facts").text()).contains("巷道有积水").doesNotContain("灯线整齐");
	}

	@Test
	void aTeamLeaderWritesAndReadsAboutHisTeamOnly() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		Someone leader = this.cast.worker(branch, "班长");
		this.cast.lead(branch, leader, "一班");
		Someone crew = this.cast.worker(branch, "钱进");
		Someone other = this.cast.worker(branch, "孙实");
		this.month.within(branch, () -> this.jdbc.sql(
				"update person set team_id = (select id from team where branch_id = :branch and name = '一班') where branch_id = :branch and id = :id")
			.param("branch", branch.id)
			.param("id", crew.id())
			.update());
		noted(branch, other, "孙实的事");
		Visitor visitor = this.cast.as(leader).open("/facts");
		assertThat(visitor.text()).contains("钱进").doesNotContain("孙实");
		note(visitor, "p" + crew.id(), "1", "true", "主动敲帮问顶", "2026-10-26");
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
		assertThat(visitor.follow().text()).contains("主动敲帮问顶");
		note(visitor, "p" + other.id(), "1", "true", "不是我的班", "2026-10-26");
		assertThat(visitor.status()).isEqualTo(403);
		assertThat(visitor.text()).contains("班组长只记自己班组的人");
		note(visitor.open("/facts"), "p" + this.cast.branch().secretary().id(), "1", "true", "别的支部", "2026-10-26");
		assertThat(visitor.status()).isEqualTo(404);
		assertThat(this.cast.as(crew).open("/facts").status()).as("a worker keeps no book").isEqualTo(403);
		assertThat(this.cast.as(branch.member(0)).open("/facts").text()).contains("还没有记过").contains("您现在没有责任区");
	}

	@Test
	void whatIsWrongIsSaidAtItsPlaceAndEverythingTypedIsKept() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		Visitor secretary = this.cast.as(branch.secretary()).open("/facts");
		secretary.submit("/facts", "find", "x", "item", "11", "good", "perhaps", "seen", "看到的事", "day", "明天", "place",
				"井口");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("有 10 个人对得上").contains("请选是哪一项").contains("请选好还是不足").contains("请写一个日期");
		assertThat(secretary.html()).contains("value=\"看到的事\"").contains("value=\"明天\"").contains("value=\"井口\"");
		note(secretary, "p" + branch.member(0).id(), "1", "true", "还没发生", "2026-10-27");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("还没到那一天");
		note(secretary, "p" + branch.member(0).id(), "1", "true", "长".repeat(201), "2026-10-26");
		assertThat(secretary.status()).isEqualTo(422);
		note(secretary, "p" + branch.secretary().id(), "1", "true", "我很好", "2026-10-26");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.open("/facts").submit("/facts").status()).isEqualTo(422);
		for (String bad : new String[] { "z", "p", "p1x", "z-1", "p99999999999999999999" }) {
			note(secretary.open("/facts"), bad, "1", "true", "看到", "2026-10-26");
			assertThat(secretary.status()).as(bad).isEqualTo(422);
		}
		assertThat(secretary.open("/facts?person=x&month=2026-13&after=y").status()).isEqualTo(200);
		assertThat(secretary.text()).contains("还没有记过");
	}

	@Test
	void theListIsFilteredByPersonAndMonthAndTurnedPageByPage() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		this.month.within(branch, () -> {
			for (int i = 1; i <= 60; i++) {
				this.facts.note(this.month.actor(branch), new FactDraft(LocalDate.of(2026, 10, 1 + i % 5), null,
						branch.member(i % 2).id(), null, 1, "第" + i + "件", true, null));
			}
			this.facts.note(this.month.actor(branch),
					new FactDraft(LocalDate.of(2026, 9, 30), null, branch.member(0).id(), null, 1, "九月的事", true, null));
		});
		Visitor secretary = this.cast.as(branch.secretary()).open("/facts");
		int first = rows(secretary);
		assertThat(first).isEqualTo(50);
		Matcher next = Pattern.compile("href=\"(/facts\\?[^\"]*after=[^\"]*)\"").matcher(secretary.html());
		assertThat(next.find()).isTrue();
		assertThat(rows(secretary.open(next.group(1).replace("&amp;", "&")))).isEqualTo(11);
		assertThat(rows(secretary.open("/facts?month=2026-09"))).isEqualTo(1);
		assertThat(rows(secretary.open("/facts?month=2026-10&person=" + branch.member(1).id()))).isEqualTo(30);
		assertThat(rows(secretary.open("/facts?person=" + branch.member(0).id() + "&month=2026-08"))).isZero();
	}

	@Test
	void aPhotoIsKeptCleanAndShownToWhoMaySeeTheFact() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		Someone seen = branch.member(0);
		Visitor secretary = this.cast.as(branch.secretary()).open("/facts");
		String[] fields = { "about", "p" + seen.id(), "item", "1", "good", "true", "seen", "支护到位", "day",
				"2026-10-26" };
		secretary.upload("/facts", "photo", "photo.jpg", "<svg onload='alert(1)'/>".getBytes(), fields);
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("只收 JPEG 或 PNG");
		assertThat(secretary.html()).contains("value=\"支护到位\"");
		secretary.upload("/facts", "photo", "empty.jpg", new byte[0], fields);
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("这个文件是空的");
		secretary.upload("/facts", "photo", "../../../etc/passwd", Pictures.of("jpg", 90, 60), fields);
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		String photo = "/facts/" + factOf(branch) + "/photo";
		assertThat(secretary.follow().html()).contains(photo);

		Visitor owner = this.cast.as(seen).open(photo);
		assertThat(owner.status()).isEqualTo(200);
		assertThat(owner.header("Content-Type")).startsWith("image/jpeg");
		assertThat(owner.header("Content-Disposition")).startsWith("attachment");
		assertThat(owner.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(owner.header("Cache-Control")).contains("no-store");
		assertThat(owner.bytes()).startsWith(0xff, 0xd8);
		assertThat(this.cast.as(branch.member(1)).open(photo).status()).isEqualTo(404);
		assertThat(this.cast.as(this.cast.branch().secretary()).open(photo).status()).isEqualTo(404);
		assertThat(secretary.open("/facts/987654321/photo").status()).isEqualTo(404);
	}

	@Test
	void aConfirmedWordFromOutsideBecomesAFactOfItsZone() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		CurrentPerson discipline = new CurrentPerson(0, branch.discipline().id(), branch.id, "", "",
				Set.of(Role.DISCIPLINE, Role.MEMBER, Role.WORKER), Set.of());
		this.month.within(branch, () -> {
			long zone = this.zones
				.create(this.month.actor(branch), new ZoneDetails("B-01", "水泵房", null, "泵房", null, null, null))
				.getId();
			this.facts.noteFromFeedback(discipline, zone, true, "好".repeat(300), LocalDate.of(2026, 10, 20));
		});
		assertThat(this.cast.as(branch.secretary()).open("/facts").text()).contains("水泵房").contains("好好好…");
	}

	private void owns(BranchOfStory branch, long zone, Someone who, LocalDate from, LocalDate until) {
		this.month.within(branch,
				() -> this.jdbc.sql("""
						insert into zone_owner (id, branch_id, version, zone_id, person_id, starts_on, ends_on)
						values (nextval('id_seq'), ?, 0, ?, ?, ?, ?)""")
					.params(java.util.Arrays.asList(branch.id, zone, who.id(), from, until))
					.update());
	}

	private void noted(BranchOfStory branch, Someone about, String seen) {
		this.month.within(branch, () -> this.facts.note(this.month.actor(branch),
				new FactDraft(LocalDate.of(2026, 10, 26), null, about.id(), null, 1, seen, true, null)));
	}

	private static void note(Visitor visitor, String about, String item, String good, String seen, String day) {
		visitor.submit("/facts", "about", about, "item", item, "good", good, "seen", seen, "day", day);
	}

	private long factOf(BranchOfStory branch) {
		long[] id = new long[1];
		this.month.within(branch,
				() -> id[0] = this.jdbc.sql("select max(id) from fact where branch_id = ?")
					.params(branch.id)
					.query(Long.class)
					.single());
		return id[0];
	}

	private static int rows(Visitor visitor) {
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(200);
		return (int) Pattern.compile("<tr id=\"fact-").matcher(visitor.html()).results().count();
	}

}

package org.zhibu.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.ZoneChoices;
import org.zhibu.shared.ZonesOfOwners;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A zone is made, given to a member, handed over and closed. */
@PageTest
class ZoneStoryTests {

	private static final Pattern OWNER = Pattern.compile("/owners/(\\d+)/withdrawal");

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private ZonesOfOwners ofOwners;

	@Autowired
	private ZoneChoices choices;

	@BeforeEach
	void october() {
		this.clock.moveTo(2026, 10, 26, 9);
	}

	@Test
	void aZoneWithoutAnOwnerIsRedUntilSomebodyGetsIt() {
		BranchOfStory branch = this.cast.branch();
		Visitor organisation = this.cast.as(branch.organisation());
		String zone = make(organisation, "A1", "三号巷");
		assertThat(organisation.open("/zones").text()).contains("三号巷").contains("没有责任人");
		assertThat(organisation.open("/").text()).contains("1 个责任区没有责任人");

		give(organisation, zone, branch.member(0), "2026-10-26", "0");
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		assertThat(organisation.open("/zones").text()).contains("有人负责").contains(branch.member(0).name());
		assertThat(organisation.open("/").text()).doesNotContain("没有责任人");
		assertThat(this.cast.as(this.cast.worker(branch, "钱进")).open(zone).text()).contains("无积水")
			.contains(branch.member(0).name())
			.contains("支委会 2026 年第 3 次会议")
			.doesNotContain("交给他");
	}

	@Test
	void redZonesComeFirstAndClosedOnesLast() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		String closed = make(secretary, "A1", "旧绞车房");
		give(secretary, make(secretary, "A2", "三号巷"), branch.member(0), "2026-10-01", "0");
		make(secretary, "A3", "泵房");
		secretary.from(closed, closed + "/closing", "lastDay", "2026-10-26");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		this.clock.moveTo(2026, 10, 27, 9);
		secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/zones").text()).containsSubsequence("泵房", "三号巷", "旧绞车房", "已撤销");
		secretary.from("/zones/new", closed + "/owners", "personId", String.valueOf(branch.member(1).id()), "from",
				"2026-10-27");
		assertThat(secretary.status()).isEqualTo(422);
	}

	@Test
	void twoOwnersAtOnceAreAHandoverOfAWeekAtMost() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		String zone = make(secretary, "A1", "三号巷");
		give(secretary, zone, branch.member(0), "2026-01-01", "0");
		give(secretary, zone, branch.member(1), "2026-10-26", "8");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("最多 7 天");
		assertThat(secretary.html()).as("what was typed is kept").contains("value=\"8\"");

		give(secretary, zone, branch.member(1), "2026-10-26", "7");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		long id = Long.parseLong(zone.substring(zone.lastIndexOf('/') + 1));
		within(branch, () -> {
			assertThat(this.choices.ownersOf(id, LocalDate.of(2026, 11, 1))).containsExactly(branch.member(0).id(),
					branch.member(1).id());
			assertThat(this.choices.ownersOf(id, LocalDate.of(2026, 11, 2))).containsExactly(branch.member(1).id());
			assertThat(this.choices.zonesOf(branch.member(1).id(), LocalDate.of(2026, 10, 26)))
				.containsExactly(Map.entry(id, "三号巷"));
			assertThat(this.choices.zonesOf(branch.member(1).id(), LocalDate.of(2026, 10, 25))).isEmpty();
		});
		give(secretary, zone, branch.member(2), "2026-10-30", "2");
		assertThat(secretary.text()).contains("同一天最多两个责任人");
		give(secretary, zone, branch.member(1), "2026-11-20", "0");
		assertThat(secretary.text()).contains("这段时间责任人已经是他了");
	}

	@Test
	void theCardOfAMonthNamesAllZonesOfItsOwnerInThatMonth() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		give(secretary, make(secretary, "B2", "泵房"), branch.member(0), "2026-10-31", "0");
		give(secretary, make(secretary, "A1", "三号巷"), branch.member(0), "2026-01-01", "0");
		make(secretary, "A2", "没人管的地方");
		within(branch, () -> {
			assertThat(this.ofOwners.during(YearMonth.of(2026, 10))).isEqualTo(Map.of(branch.member(0).id(), "三号巷、泵房"));
			assertThat(this.ofOwners.during(YearMonth.of(2026, 9))).isEqualTo(Map.of(branch.member(0).id(), "三号巷"));
			assertThat(this.ofOwners.during(YearMonth.of(2025, 12))).isEmpty();
			assertThat(this.choices.all(LocalDate.of(2026, 10, 26)).values()).containsExactly("三号巷", "没人管的地方", "泵房");
		});
	}

	@Test
	void aTermThatHasNotBegunIsWithdrawnAndOneThatRunsIsEnded() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		String zone = make(secretary, "A1", "三号巷");
		give(secretary, zone, branch.member(0), "2026-12-01", "0");
		Matcher coming = OWNER.matcher(secretary.open(zone).html());
		assertThat(coming.find()).isTrue();
		String term = zone + "/owners/" + coming.group(1);
		secretary.submit(term + "/withdrawal");
		assertThat(secretary.follow().text()).contains("还没有过责任人");

		give(secretary, zone, branch.member(1), "2026-10-01", "0");
		Matcher running = Pattern.compile("/owners/(\\d+)/end").matcher(secretary.open(zone).html());
		assertThat(running.find()).isTrue();
		String other = zone + "/owners/" + running.group(1);
		secretary.submit(other + "/withdrawal");
		assertThat(secretary.status()).isEqualTo(403);
		secretary.from(zone, other + "/end", "lastDay", "2026-09-30");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.from(zone, other + "/end", "lastDay", "");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.from(zone, other + "/end", "lastDay", "2026-10-25");
		assertThat(secretary.follow().text()).contains("没有责任人");
	}

	@Test
	void onlyMembersOnTheRosterOwnZones() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		String zone = make(secretary, "A1", "三号巷");
		give(secretary, zone, this.cast.worker(branch, "钱进"), "2026-10-26", "0");
		assertThat(secretary.text()).contains("钱进 不是党员");
		give(secretary, zone, this.cast.branch().member(0), "2026-10-26", "0");
		assertThat(secretary.status()).as("nobody of another branch").isEqualTo(404);
		give(secretary, zone, branch.member(0), "不是日期", "x");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.html()).contains("value=\"x\"");
	}

	@Test
	void badInputIsKeptAndNothingIsStored() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.from("/zones/new", "/zones", "code", "A 1!", "name", "三号巷", "place", "");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("编号用 1 到 12 个字").contains("请写地点");
		assertThat(secretary.html()).contains("value=\"A 1!\"").contains("value=\"三号巷\"");
		make(secretary, "A1", "三号巷");
		secretary.from("/zones/new", "/zones", "code", "A1", "name", "别的", "place", "别处");
		assertThat(secretary.text()).contains("编号 A1 已经有责任区用了");
		assertThat(secretary.open("/zones").text()).doesNotContain("别的");
	}

	@Test
	void anOldPageIsRefusedWithWhatWasTyped() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		String zone = make(secretary, "A1", "三号巷");
		secretary.from(zone + "/edit", zone, "version", "0", "code", "A1", "name", "四号巷", "place", "四号巷");
		assertThat(secretary.follow().text()).contains("四号巷");
		secretary.from(zone + "/edit", zone, "version", "0", "code", "A1", "name", "五号巷", "place", "五号巷");
		assertThat(secretary.status()).isEqualTo(409);
		assertThat(secretary.text()).contains("五号巷");
	}

	@Test
	void teamsAndWorkersAreAttachedAndTakenOffAgain() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "钱进");
		this.cast.lead(branch, worker, "掘进一班");
		Visitor secretary = this.cast.as(branch.secretary());
		String zone = make(secretary, "A1", "三号巷");
		Matcher team = Pattern.compile("value=\"(\\d+)\">掘进一班").matcher(secretary.open(zone).html());
		assertThat(team.find()).isTrue();
		secretary.submit(zone + "/teams", "team", team.group(1));
		secretary.from(zone, zone + "/teams", "team", team.group(1));
		secretary.from(zone, zone + "/workers", "person", String.valueOf(worker.id()));
		assertThat(secretary.follow().text()).contains("掘进一班 移出").contains("钱进 移出");
		assertThat(secretary.open(zone + "/board").text()).contains("掘进一班");
		secretary.from(zone, zone + "/teams/" + team.group(1) + "/removal");
		assertThat(secretary.follow().text()).doesNotContain("掘进一班 移出").contains("钱进 移出");
		secretary.from(zone, zone + "/workers", "person", "");
		assertThat(secretary.status()).isEqualTo(404);
	}

	@Test
	void theBoardCarriesTheCodeOfThePublicPage() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		String zone = make(secretary, "A1", "三号巷");
		give(secretary, zone, branch.member(0), "2026-10-01", "0");
		secretary.open(zone + "/board");
		assertThat(secretary.text()).contains("A1 · 三号巷")
			.contains(branch.member(0).name())
			.containsPattern("http://localhost/z/[2-9a-z]{10}");
		assertThat(secretary.html()).contains("<svg").contains("viewBox=\"0 0 ");
	}

	@Test
	void anotherBranchFindsNothing() {
		String zone = make(this.cast.as(this.cast.branch().secretary()), "A1", "三号巷");
		Visitor stranger = this.cast.as(this.cast.branch().secretary());
		assertThat(stranger.open(zone).status()).isEqualTo(404);
		assertThat(stranger.open(zone + "/board").status()).isEqualTo(404);
		assertThat(stranger.open("/zones").text()).contains("还没有责任区");
	}

	private static String make(Visitor officer, String code, String name) {
		officer.from("/zones/new", "/zones", "code", code, "name", name, "place", name + "全长", "standards", "无积水\n无淤泥",
				"decision", "支委会 2026 年第 3 次会议");
		assertThat(officer.status()).as(officer.text()).isEqualTo(302);
		return officer.location();
	}

	private static void give(Visitor officer, String zone, Someone who, String from, String days) {
		officer.from(zone, zone + "/owners", "personId", String.valueOf(who.id()), "from", from, "handover", days);
	}

	private static void within(BranchOfStory branch, Runnable work) {
		BranchContext.within(branch.id, work);
	}

}

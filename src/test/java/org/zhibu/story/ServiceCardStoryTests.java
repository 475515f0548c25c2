package org.zhibu.story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A member gets a badge, loses it and gets it again with the same number. */
@PageTest
class ServiceCardStoryTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@BeforeEach
	void october() {
		this.clock.moveTo(2026, 10, 26, 9);
	}

	@Test
	void aLostCardIsIssuedAgainWithTheSameNumberAndEverythingIsLogged() {
		BranchOfStory branch = this.cast.branch();
		Visitor organisation = this.cast.as(branch.organisation());
		assertThat(organisation.open("/service-cards").text()).contains("还没有卡");
		issue(organisation, branch.member(0), "7", "2026-10-01");
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		String card = organisation.location();
		note(organisation, card, "LOST", "2026-10-20", "掉在二中段");
		assertThat(organisation.follow().text()).contains("丢失").contains("掉在二中段");
		note(organisation, card, "RETURNED", "2026-10-21", "");
		assertThat(organisation.status()).as("a lost card cannot come back before it is issued").isEqualTo(422);
		note(organisation, card, "ISSUED", "2026-10-22", "");
		assertThat(organisation.follow().text()).contains("7 号服务卡 · " + branch.member(0).name())
			.containsSubsequence("2026-10-22 发放", "2026-10-20 丢失", "2026-10-01 发放")
			.contains(branch.organisation().name());
		note(organisation, card, "EATEN", "2026-10-22", "");
		assertThat(organisation.status()).isEqualTo(422);
		note(organisation, card, "LOST", "", "");
		assertThat(organisation.status()).isEqualTo(422);
		note(organisation, card, "LOST", "2026-10-27", "");
		assertThat(organisation.status()).as("not in the future").isEqualTo(422);
	}

	@Test
	void theNumberIsUniqueAndTheNextFreeOneIsTakenWhenNoneIsTyped() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		issue(secretary, branch.member(0), "7", "2026-10-01");
		issue(secretary, branch.member(1), "7", "2026-10-01");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("7 号已经有人用了");
		assertThat(secretary.html()).as("what was typed is kept")
			.contains("value=\"7\"")
			.contains("value=\"2026-10-01\"");
		issue(secretary, branch.member(1), "", "2026-10-01");
		assertThat(secretary.follow().text()).contains("8 号服务卡");
		issue(secretary, branch.member(1), "9", "2026-10-01");
		assertThat(secretary.text()).contains("已经有卡");
		for (String number : new String[] { "0", "1000", "-1", "七", "99999999999" }) {
			issue(secretary, branch.member(2), number, "2026-10-01");
			assertThat(secretary.status()).as(number).isEqualTo(422);
			assertThat(secretary.text()).contains("1 到 999");
		}
		issue(secretary, this.cast.worker(branch, "钱进"), "9", "2026-10-01");
		assertThat(secretary.text()).contains("钱进 现在不是在册党员");
	}

	@Test
	void theBadgesOnPaperShowTheNumberFirstAndTheCodeOfTheFirstZone() {
		BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		issue(secretary, branch.member(0), "7", "2026-10-01");
		String card = secretary.location();
		issue(secretary, branch.member(1), "8", "2026-10-01");
		assertThat(secretary.open(card + "/print").html()).as("no zone, no code")
			.contains("<b>7</b>")
			.doesNotContain("<svg");
		secretary.from("/zones/new", "/zones", "code", "A1", "name", "三号巷", "place", "三号巷");
		String zone = secretary.location();
		secretary.from(zone, zone + "/owners", "personId", String.valueOf(branch.member(0).id()), "from", "2026-10-01",
				"handover", "0");
		assertThat(secretary.open(card + "/print").html()).contains("<svg");
		Visitor worker = this.cast.as(this.cast.worker(branch, "钱进")).open("/service-cards/print");
		assertThat(worker.html()).contains("<b>7</b>").contains("<b>8</b>");
		assertThat(worker.open("/service-cards").text()).doesNotContain("发给谁");
		assertThat(this.cast.as(this.cast.branch().secretary()).open(card).status()).isEqualTo(404);
	}

	private static void issue(Visitor officer, Someone who, String number, String day) {
		officer.from("/service-cards", "/service-cards", "personId", String.valueOf(who.id()), "cardNo", number, "day",
				day);
	}

	private static void note(Visitor officer, String card, String what, String day, String note) {
		officer.from(card, card + "/log", "what", what, "day", day, "note", note);
	}

}

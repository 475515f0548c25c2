package org.zhibu.web;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.account.SignedIn;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The frame of a page: where its month switcher goes. */
class SiteTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final SignedIn SECRETARY = new SignedIn(
			new CurrentPerson(1, 2L, 3, "梁秋实", "掘进支部", Set.of(Role.SECRETARY, Role.MEMBER, Role.WORKER), Set.of()),
			true, 0, false, "system", null, YearMonth.of(2026, 9), YearMonth.of(2026, 11));

	@ParameterizedTest
	@CsvSource({ "/months/2026-10, /months/2026-11", "/months/2026-10/bonus, /months/2026-11/bonus",
			"/months/2026-10/bonus/stub, /months/2026-11/bonus",
			"/months/2026-10/bonus/lines/7/corrections/new, /months/2026-11/bonus",
			"/months/2026-10/blank-forms/keying, /months/2026-11/blank-forms",
			"/me/bonus?month=2026-10, /me/bonus?month=2026-11", "/board?month=2026-10, /board?month=2026-11" })
	void theMonthSwitcherKeepsTheBookButNoLeafThatAnotherMonthMayNotHave(String path, String after) {
		Site site = Site.of(SECRETARY, OCTOBER, YearMonth.of(2026, 11), path);
		assertThat(site.monthPath()[0] + site.after() + site.monthPath()[1]).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource({ "/, nav.desk", "/months/2026-10, nav.score", "/months/2026-10/scorecards, nav.score",
			"/months/2026-10/bonus, nav.bonus", "/months/2026-10/bonus/stub, nav.bonus", "/stubs, nav.bonus",
			"/me/bonus, nav.mybonus", "/board?month=2026-10, nav.board", "/people/7, nav.roster" })
	void theRailMarksTheOneBookThatIsOpen(String path, String title) {
		assertThat(Site.of(SECRETARY, OCTOBER, OCTOBER, path).groups()).flatExtracting(Site.Group::links)
			.filteredOn(Site.Link::current)
			.extracting(Site.Link::title)
			.containsExactly(title);
	}

	@ParameterizedTest
	@CsvSource({ "/, /months/2026-10/bonus, SECRETARY", "/, /me/bonus, WORKER",
			"/months/2026-10/bonus, /me/bonus, WORKER" })
	void theBonusIsTheListForThoseWhoMayReadItAndTheirOwnLinesForOthers(String path, String url, Role role) {
		SignedIn login = new SignedIn(
				new CurrentPerson(1, 2L, 3, "梁秋实", "掘进支部", EnumSet.of(role, Role.WORKER), Set.of()), true, 0, false,
				"system", null, OCTOBER, OCTOBER);
		assertThat(Site.of(login, OCTOBER, OCTOBER, path).groups()).flatExtracting(Site.Group::rail)
			.filteredOn((link) -> link.title().equals("nav.bonus"))
			.containsExactly(new Site.Link("nav.bonus", url, path.contains("bonus"), false));
	}

	@Test
	void theMonthSwitcherLinksNoMonthThatWasNotOpened() {
		YearMonth november = YearMonth.of(2026, 11);
		assertThat(Site.of(SECRETARY, november, november, "/months/2026-11").after()).isNull();
		assertThat(Site.of(SECRETARY, YearMonth.of(2026, 9), november, "/months/2026-09").before()).isNull();
		assertThat(Site.of(SECRETARY, YearMonth.of(1999, 1), november, "/me/bonus?month=1999-01").month())
			.isEqualTo(november);
	}

}

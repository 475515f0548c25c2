package org.zhibu.browser;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.scorecard.Months;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The month at a PC with the keyboard alone, and on a phone. */
class MainStoryTests extends BrowserTest {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Months months;

	private Cast.BranchOfStory branch;

	@BeforeEach
	void theBranch() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
	}

	@Test
	void theLoginTheDeskAndTheMonthsAreSoundAndWorkByKeyboard() {
		Page page = pc();
		page.navigate("/login");
		isSound(page);
		signIn(page, this.branch.secretary());
		assertThat(page.locator("h1").innerText()).isEqualTo("下一步做什么");
		isSound(page);
		page.navigate("/months");
		isSound(page);
		page.locator("form.actions button").focus();
		page.keyboard().press("Enter");
		page.waitForURL("**/months/2026-10");
		isSound(page);
	}

	@Test
	void theFirstTabIsTheWayToTheText() {
		Page page = pc();
		signIn(page, this.branch.secretary());
		page.keyboard().press("Tab");
		assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
		page.keyboard().press("Enter");
		assertThat(page.url()).endsWith("#main");
	}

	@Test
	void aWrongPassphraseKeepsTheNameAndSaysWhatToDo() {
		Page page = pc();
		page.navigate("/login");
		page.keyboard().type(this.branch.secretary().number());
		page.keyboard().press("Tab");
		page.keyboard().type("不对的口令不对的口令不对");
		page.keyboard().press("Enter");
		page.waitForSelector("[role=alert]");
		assertThat(page.locator("[name=username]").inputValue()).isEqualTo(this.branch.secretary().number());
		forgiveTheStatus(401);
	}

	@Test
	void theGridIsFilledByKeyboardAndPaste() {
		open();
		Page page = pc();
		signIn(page, this.branch.secretary());
		page.navigate("/months/2026-10/scorecards");
		assertThat(page.locator("td.own").count()).as("the own row is left to the others").isEqualTo(1);
		isSound(page);
		page.locator(".grid-sheet tr[data-card] input[inputmode]").first().focus();
		for (String mark : new String[] { "20", "15", "10", "10", "10", "5", "5", "5", "10", "6" }) {
			page.keyboard().type(mark);
			page.keyboard().press("Enter");
		}
		var rows = page.locator(".grid-sheet tr[data-card]");
		assertThat(rows.nth(0).locator(".total").innerText()).isEqualTo("96");
		assertThat(rows.nth(0).locator(".money").innerText()).isEqualTo("+10.00");
		assertThat(focused(page)).as("Enter goes on into the next row").isEqualTo("1/0");
		page.keyboard().press("ArrowDown");
		assertThat(focused(page)).isEqualTo("2/0");
		page.keyboard().press("ArrowRight");
		assertThat(focused(page)).isEqualTo("2/1");
		page.keyboard().press("ArrowLeft");
		page.keyboard().press("ArrowUp");
		assertThat(focused(page)).isEqualTo("1/0");
		paste(page, "20\t15\t10\t10\t10\t5\t5\t5\t10\t10\n18.5\t15\t10\t10\t10\t5\t5\t5\t10\t１０\n");
		assertThat(rows.nth(1).locator(".total").innerText()).isEqualTo("100");
		assertThat(rows.nth(2).locator(".total").innerText()).isEqualTo("98.5");
		page.keyboard().press("Control+A");
		page.keyboard().type("99");
		assertThat(rows.nth(1).locator("input[inputmode]").first().getAttribute("aria-invalid")).isEqualTo("true");
		page.keyboard().press("Control+A");
		page.keyboard().type("20");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存考评")).focus();
		page.keyboard().press("Enter");
		page.waitForSelector("[role=status]");
		assertThat(page.locator("[role=status]").innerText()).isEqualTo("考评保存好了。");
		assertThat(page.locator(".grid-sheet tr[data-card]").nth(2).locator(".total").innerText()).isEqualTo("98.5");
		isSound(page);
		printsWhole(page, 1060, ".grid-sheet");
	}

	@Test
	void aMemberScoresHimselfOnAPhone() {
		open();
		Page page = phone();
		signIn(page, this.branch.member(0));
		isSound(page);
		page.navigate("/months/2026-10/self-score");
		isSound(page);
		var fields = page.locator("main input[inputmode=decimal]");
		assertThat(fields.count()).isEqualTo(10);
		String[] marks = { "19", "14.5", "9", "10", "10", "5", "5", "5", "10", "１０" };
		for (int i = 0; i < 10; i++) {
			assertThat(fields.nth(i).boundingBox().height).as("a finger meets the field").isGreaterThanOrEqualTo(44);
			fields.nth(i).fill(marks[i]);
		}
		page.locator("main form button").last().click();
		page.waitForURL("**/me/scorecards");
		assertThat(page.locator("[role=status]").first().innerText()).contains("自评交好了");
		isSound(page);
	}

	@Test
	void everyPageOfTheRailIsSound() {
		open();
		Page page = pc();
		signIn(page, this.branch.secretary());
		assertThat(faultsOfAll(page, ".rail .pc a")).isEmpty();
	}

	@Test
	void everyPageOfTheBarIsSoundOnAPhone() {
		open();
		Page page = phone();
		signIn(page, this.branch.member(1));
		assertThat(faultsOfAll(page, ".rail a")).isEmpty();
	}

	private List<String> faultsOfAll(Page page, String links) {
		@SuppressWarnings("unchecked")
		List<String> paths = (List<String>) page.evaluate(
				"[...new Set([...document.querySelectorAll('" + links + "')].map((a) => a.getAttribute('href')))]");
		assertThat(paths).hasSizeGreaterThan(4);
		List<String> faults = new ArrayList<>();
		for (String path : paths) {
			int status = page.navigate(path).status();
			if (status != 200) {
				faults.add(path + " answers " + status);
			}
			faults.addAll(faultsOf(page));
		}
		return faults;
	}

	private void open() {
		CurrentPerson secretary = new CurrentPerson(1, this.branch.secretary().id(), this.branch.id, "", "",
				Set.of(Role.SECRETARY), Set.of());
		BranchContext.within(this.branch.id, () -> this.months.open(secretary, YearMonth.of(2026, 10)));
	}

	private static String focused(Page page) {
		return (String) page.evaluate(
				"""
						(() => {
						  const rows = [...document.querySelectorAll('.grid-sheet tr[data-card]')];
						  const row = document.activeElement.closest('tr');
						  return rows.indexOf(row) + '/' + [...row.querySelectorAll('input[inputmode]')].indexOf(document.activeElement);
						})()""");
	}

	private static void paste(Page page, String text) {
		page.evaluate(
				"""
						(text) => {
						  const data = new DataTransfer();
						  data.setData('text', text);
						  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
						}""",
				text);
	}

}

package org.zhibu.story;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.zhibu.BonusBook;
import org.zhibu.BonusStory;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.ScoreBook;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.shared.Barred;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may still happen around a sealed bonus month, and what the year says of it. */
@PageTest
class SealedBonusTests {

	private static final String MONTH = BonusStory.MONTH;

	@Autowired
	private Cast cast;

	@Autowired
	private BonusStory bonus;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private BonusMonths months;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aDoubtThatWasSealedOpenIsAnsweredAfterwardsAndLeadsToACorrection() {
		BranchOfStory branch = this.bonus.published();
		Someone doubting = branch.member(0);
		this.cast.as(doubting).from("/me/bonus", MONTH + "/lines/5/doubts", "claim", "少算了一个班");
		assertThat(this.bonus.seal(branch).text()).contains("还有 1 条异议没有答复");
		this.clock.moveTo(2026, 11, 17, 10);
		Visitor secretary = this.cast.as(branch.secretary()).from(MONTH + "/seal", MONTH + "/seal");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.follow().text()).contains("未答复的异议").contains("第5行 少算了一个班");

		this.clock.moveTo(2026, 11, 18, 9);
		Visitor discipline = this.cast.as(branch.discipline());
		assertThat(discipline.open("/").text()).contains("第 5 行有异议要答复");
		discipline.from(MONTH + "/doubts", MONTH + "/doubts/" + doubt(branch) + "/answer", "version", "0", "outcome",
				"uphold", "answer", "查考勤，少记一个班");
		assertThat(discipline.status()).as(discipline.text()).isEqualTo(302);
		assertThat(discipline.follow().text()).contains("属实").contains("核算员更正封存的这一行");
		secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open(MONTH + "/stub/verification").text()).as("an answer does not touch the stub")
			.contains("和封存时一个字不差");

		Visitor accountant = this.cast.as(this.bonus.officers(branch).accountant()).open(MONTH + "/doubts");
		String correction = MONTH + "/lines/5/corrections";
		assertThat(accountant.html()).contains(correction + "/new");
		accountant.open(correction + "/preview?net=3350&reason=少记一个班&decision=11月18日支委会");
		assertThat(accountant.text()).contains("差额").contains("+100.00");
		accountant.submit(correction, "before", "3250.00", "net", "3350", "reason", "少记一个班", "decision", "11月18日支委会");
		assertThat(accountant.status()).as(accountant.text()).isEqualTo(302);
		assertThat(accountant.follow().text()).contains("+100.00");
		assertThat(this.cast.as(doubting).open("/").text()).contains("您对2026年10月奖金的异议属实");
	}

	private long doubt(BranchOfStory branch) {
		long[] id = new long[1];
		this.month.within(branch,
				() -> id[0] = this.jdbc.sql("select id from bonus_doubt where branch_id = ?")
					.params(branch.id)
					.query(Long.class)
					.single());
		return id[0];
	}

	@Test
	void aMonthThatWasKeyedInAfterwardsTakesNoBonus() {
		this.clock.moveTo(2026, 11, 8, 9);
		BonusBook book = new BonusBook(this.cast, this.months, this.jdbc, this.transaction);
		YearMonth past = YearMonth.of(2025, 3);
		new ScoreBook(this.jdbc, this.transaction, book.branch).month(past, true);
		book.within(() -> this.jdbc
			.sql("update score_month set backfilled = true, closed_at = published_at where branch_id = ?")
			.params(book.branch.id)
			.update());
		assertThatThrownBy(() -> book.enter(past, List.of())).isInstanceOf(Barred.class);
		Visitor accountant = this.cast.as(book.accountant);
		assertThat(accountant.open("/months/2025-03/bonus").text()).contains("2025年3月是补录的月份");
		assertThat(accountant.open("/months/2025-03/bonus/sheets").text()).contains("2025年3月是补录的月份");
	}

	@Test
	void theYearAddsUpWhatWasPublished() {
		BranchOfStory branch = this.bonus.sealed();
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open(MONTH).html()).contains("/bonus/years/2026");
		assertThat(secretary.open("/bonus/years/2026").text()).contains("2026年的奖金")
			.contains("2026-10 16 51200.00 0.00 0 51750.00 3200.00 3239.28")
			.contains("一班 3250.00")
			.contains("二班 3200.00")
			.contains("没有哪个工种两样人都有");
		assertThat(secretary.html()).contains("<polyline class=\"score\" points=\"262,8\"")
			.contains("<polyline class=\"score second\"");
		assertThat(secretary.open("/bonus/years/2025").text()).contains("这一年还没有公示过奖金");
		assertThat(secretary.open("/bonus/years/1999").status()).isEqualTo(404);
		assertThat(secretary.open("/bonus/years/99999999999").status()).isEqualTo(404);
		assertThat(this.cast.as(branch.member(0)).open("/bonus/years/2026").status()).isEqualTo(403);
	}

	@Test
	void theYearComparesRegularAndTemporaryWorkersOfATradeAndTheShareOfDeductions() {
		this.clock.moveTo(2026, 11, 9, 9);
		BonusBook book = new BonusBook(this.cast, this.months, this.jdbc, this.transaction);
		List<Someone> two = book.branch.people.subList(4, 6);
		book.within(() -> this.jdbc
			.sql("update person set trade = '掘进工', employment = case id when " + two.get(0).id()
					+ " then 'TEMPORARY' else employment end where branch_id = ?")
			.params(book.branch.id)
			.update());
		YearMonth october = YearMonth.of(2026, 10);
		book.enter(october, two.stream().map((one) -> BonusStory.line(one, "一班")).toList());
		Visitor head = this.cast.as(book.head);
		assertThat(head.open("/bonus/years/2026").text()).as("a draft is in no year").contains("还没有公示过");
		book.within(() -> this.jdbc
			.sql("update bonus_amount set kind = 'DEDUCTION', fen = 90000 where branch_id = ? and line_id "
					+ "= (select max(id) from bonus_line where branch_id = ?)")
			.params(book.branch.id, book.branch.id)
			.update());
		book.publish(october, "TOTALS");
		assertThat(head.open("/bonus/years/2026").text()).contains("2026-10 2 6200.00 900.00 14.5 5300.00 — 2650.00")
			.contains("掘进工 2100.00 3200.00");
		assertThat(this.cast.as(book.accountant).open("/bonus/years/2026").status()).isEqualTo(200);
	}

}

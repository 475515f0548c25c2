package org.zhibu.star;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.ScoreBook;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class StarPageTests {

	private static final YearMonth JULY = YearMonth.of(2026, 7);

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theBranchReadsTheStarsOfAQuarter() {
		this.clock.moveTo(2026, 11, 4, 9);
		Cast.BranchOfStory branch = this.cast.branch();
		ScoreBook book = new ScoreBook(this.jdbc, this.transaction, branch).month(JULY, true)
			.month(JULY.plusMonths(1), true)
			.month(JULY.plusMonths(2), true)
			.month(JULY.plusMonths(3), false);
		book.card(JULY, branch.member(0), 950);
		book.card(JULY.plusMonths(1), branch.member(0), 949);
		book.card(JULY.plusMonths(2), branch.member(0), 951);
		book.card(JULY, branch.member(1), 1000);
		book.card(JULY.plusMonths(1), branch.member(1), null);
		book.card(JULY.plusMonths(2), branch.member(1), 1000, "瞒报一起轻伤", true);
		book.card(JULY.plusMonths(3), branch.member(2), 991, null, false);

		Visitor worker = this.cast.as(this.cast.worker(branch, "穆远山")).open("/stars/2026/3");
		assertThat(worker.text()).contains("季度星级 · 2026年第3季")
			.contains("三个月都公示了")
			.contains("95 94.9 95.1 285 ★★★★★")
			.contains("100 免评 100 200 ★★ 一票否决")
			.doesNotContain("瞒报")
			.doesNotContain("顾长风");
		assertThat(worker.open("/stars/2026/4").text()).contains("还没有公示过评分").doesNotContain("99.1");
		assertThat(worker.open("/stars/2026/5").status()).isEqualTo(404);
		assertThat(worker.open("/stars/99999/1").status()).isEqualTo(404);
		assertThat(worker.open("/stars/2026/3?after=%00").status()).isEqualTo(200);
		assertThat(worker.open("/stars/x/1").status()).isEqualTo(404);
		assertThat(this.cast.as(this.cast.branch().member(0)).open("/stars/2026/3").text()).contains("还没有公示过评分");
	}

}

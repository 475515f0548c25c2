package org.zhibu.fairness;

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
class FairnessPageTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theCommitteeIsAdvisedAndItsOwnUnpublishedCardStaysOut() {
		this.clock.moveTo(2026, 11, 2, 9);
		Cast.BranchOfStory branch = this.cast.branch();
		ScoreBook book = new ScoreBook(this.jdbc, this.transaction, branch);
		for (YearMonth month = OCTOBER.minusMonths(2); month.isBefore(OCTOBER); month = month.plusMonths(1)) {
			book.month(month, true);
			book.marks(book.card(month, branch.member(0), 955), branch.secretary(), 10, 0, 0, 45);
		}
		book.month(OCTOBER, false);
		book.marks(book.card(OCTOBER, branch.member(0), 955, null, false), branch.secretary(), 10, 0, 0, 45);
		book.marks(book.card(OCTOBER, branch.member(1), 951, null, false), branch.organisation(), 0, 49);
		book.marks(book.card(OCTOBER, branch.member(2), 952, null, false), branch.organisation(), 0, 0, 48);
		book.marks(book.card(OCTOBER, branch.member(3), 700, null, false), branch.organisation(), 0, 0, 0, 100, 100,
				100);
		book.marks(book.card(OCTOBER, branch.secretary(), 953, null, false), branch.organisation(), 0, 0, 47);

		Visitor organisation = this.cast.as(branch.organisation()).open("/months/2026-10/fairness");
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(200);
		assertThat(organisation.text()).contains("看了 3 个月")
			.contains("5 人里有 4 人刚过 95 分")
			.contains("和上月一模一样")
			.contains("邵北辰 95.5")
			.contains("方致远");
		Visitor secretary = this.cast.as(branch.secretary()).open("/months/2026-10/fairness");
		assertThat(secretary.text()).contains("4 人里有 3 人刚过 95 分");
		assertThat(secretary.html()).doesNotContain("95.3");
		assertThat(this.cast.as(branch.member(0)).open("/months/2026-10/fairness").status()).isEqualTo(403);
		assertThat(secretary.open("/months/2027-01/fairness").status()).isEqualTo(404);
	}

	@Test
	void selfMarksStayHiddenBeforeTheirTimeIsOver() {
		this.clock.moveTo(2026, 10, 31, 9);
		Cast.BranchOfStory branch = this.cast.branch();
		ScoreBook book = new ScoreBook(this.jdbc, this.transaction, branch).month(OCTOBER, false);
		book.marks(book.card(OCTOBER, branch.member(0), 900, null, false), branch.secretary(), 5, 100);
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/months/2026-10/fairness").text()).contains("自评到期以后，才能拿来比");
		this.clock.moveTo(2026, 11, 1, 0);
		secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/months/2026-10/fairness").text()).contains("邵北辰").doesNotContain("自评到期以后");
	}

}

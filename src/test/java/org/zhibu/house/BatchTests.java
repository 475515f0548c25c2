package org.zhibu.house;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Crowd;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Statements;
import org.zhibu.Statements.Sent;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is done to a whole month at once reaches the database in batches of a hundred
 * rows, never row by row (design 2.4).
 */
@PageTest
class BatchTests {

	private static final int MEMBERS = 1100;

	private static final int BATCH = 100;

	/** Cards and their ten marks. */
	private static final int ROWS = 11 * MEMBERS;

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aMonthOfElevenHundredIsOpenedAndPublishedInBatches() {
		BranchOfStory branch = this.cast.branch();
		Crowd crowd = new Crowd(this.jdbc, this.transaction, branch).grow(MEMBERS);
		List<Sent> opened = Statements.during(() -> this.story.open(branch));
		assertThat(writing(opened, "insert into scorecard")).isBetween(1L, ROWS / BATCH + 2L);
		assertThat(writing(opened, "nextval")).as("ids come fifty at a time").isLessThanOrEqualTo(ROWS / 50 + 20L);
		crowd.review();
		this.clock.moveTo(2026, 11, 3, 9);
		List<Sent> published = Statements.during(() -> {
			Visitor secretary = this.cast.as(branch.secretary()).from("/months/2026-10", "/months/2026-10/publication");
			assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		});
		assertThat(writing(published, "update scorecard")).isBetween(1L, MEMBERS / BATCH + 1L);
		assertThat(published).as("all of it").hasSizeLessThan(100);
	}

	private static long writing(List<Sent> sent, String what) {
		return sent.stream().filter((one) -> one.sql().contains(what)).count();
	}

}

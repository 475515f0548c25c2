package org.zhibu.overview;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.Duty;
import org.zhibu.account.Logins;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the superior organisation reads. */
@PageTest
class OverviewTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Logins logins;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void aMorning() {
		this.clock.moveTo(2026, 10, 26, 9);
	}

	@Test
	void anOverseerReadsTotalsOfHisBranchesAndNothingElse() {
		Cast.BranchOfStory first = this.cast.branch();
		Cast.BranchOfStory second = this.cast.branch();
		Cast.BranchOfStory foreign = this.cast.branch();
		this.cast.worker(first, "工人甲");
		this.cast.as(first.secretary()).from("/months", "/months", "month", "2026-10");
		publish(first, 955, 930);
		String name = "overseer-" + first.code();
		long id = this.logins.make(first.id, null, name, "矿党委", Cast.PASSPHRASE, Duty.OVERSEER);
		this.logins.oversee(id, second.id);

		Visitor overseer = this.cast.nobody().signIn(name, Cast.PASSPHRASE);
		assertThat(overseer.open("/").text()).contains("看各支部汇总");
		String text = overseer.open("/overview").text();
		assertThat(text).contains(name(first) + " 12 11 2026年10月 已公示 94.3 —")
			.contains(name(second) + " 11 11 — — — ")
			.doesNotContain(name(foreign))
			.doesNotContain(first.member(0).name());
		for (String closed : new String[] { "/people", "/months", "/logins", "/board", "/audit", "/backups" }) {
			assertThat(overseer.open(closed).status()).as(closed).isIn(403, 404);
		}
		assertThat(this.cast.as(first.secretary()).open("/overview").status()).isEqualTo(403);
	}

	private String name(Cast.BranchOfStory branch) {
		return this.jdbc.sql("select name from branch where id = ?").params(branch.id).query(String.class).single();
	}

	/** Two cards with a result: a mean of 94.25, rounded half up. */
	private void publish(Cast.BranchOfStory branch, int... totals) {
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < totals.length; i++) {
				this.jdbc
					.sql("""
							update scorecard set state = 'PUBLISHED', shown_name = 'x', shown_number = 'x', total = ?, fen = 0,
							  stars = 4 where branch_id = ? and person_id = ?""")
					.params(totals[i], branch.id, branch.member(i).id())
					.update();
			}
			this.jdbc
				.sql("update score_month set published_at = current_timestamp, objections_until = current_timestamp "
						+ "where branch_id = ?")
				.params(branch.id)
				.update();
		}));
	}

}

package org.zhibu.story;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.ledger.Ledger;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** One month, from the first card to the ledger. */
@PageTest
class FirstSliceTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private MonthStory month;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aMonthGoesFromOpeningToTheLedger() {
		Cast.BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		this.month.rest(branch);
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.from("/months", "/months", "month", "2026-10");
		assertThat(secretary.location()).isEqualTo("/months/2026-10");

		Visitor member = this.cast.as(branch.member(0));
		member.open("/months/2026-10/self-score");
		List<String> self = new ArrayList<>(List.of("version", version(member)));
		int[] full = { 20, 15, 10, 10, 10, 5, 5, 5, 10, 10 };
		for (int i = 1; i <= 10; i++) {
			self.add("item" + i);
			self.add(String.valueOf(full[i - 1]));
		}
		member.submit("/months/2026-10/self-score", self.toArray(String[]::new));
		assertThat(member.follow().text()).contains("自评交好了");

		this.clock.moveTo(2026, 11, 2, 9);
		Visitor organisation = this.cast.as(branch.organisation());
		mark(this.cast.as(branch.secretary()), branch, full);
		mark(organisation, branch, full);
		merit(branch);
		this.cast.as(branch.secretary()).from("/months/2026-10/scorecards", "/months/2026-10/signatures");
		organisation.from("/months/2026-10/scorecards", "/months/2026-10/signatures");
		this.cast.as(branch.discipline()).from("/months/2026-10/scorecards", "/months/2026-10/signatures");

		secretary = this.cast.as(branch.secretary());
		secretary.from("/months/2026-10", "/months/2026-10/publication");
		assertThat(secretary.follow().text()).contains("已公示").contains("异议期还没过");
		this.clock.moveTo(2026, 11, 6, 1);
		this.clock.moveTo(2026, 11, 7, 9);
		secretary = this.cast.as(branch.secretary());
		secretary.from("/months/2026-10", "/months/2026-10/closing");
		assertThat(secretary.follow().text()).contains("已结算");

		BranchContext.within(branch.id, () -> {
			assertThat(this.ledger.ofPeriod(OCTOBER)).hasSize(11);
			assertThat(this.ledger.earnedFor(OCTOBER).plain()).isEqualTo("550.00");
		});
		member = this.cast.as(branch.member(0));
		assertThat(member.open("/me/scorecards").text()).contains("+50.00").contains("★★★★★");
	}

	private void mark(Visitor officer, Cast.BranchOfStory branch, int[] full) {
		officer.open("/months/2026-10/scorecards");
		List<String> fields = new ArrayList<>();
		java.util.regex.Matcher rows = java.util.regex.Pattern.compile("name=\"v\\.(\\d+)\" value=\"(\\d+)\"")
			.matcher(officer.html());
		while (rows.find()) {
			fields.add("v." + rows.group(1));
			fields.add(rows.group(2));
			for (int i = 1; i <= 10; i++) {
				fields.add("m." + rows.group(1) + "." + i);
				fields.add(String.valueOf(full[i - 1]));
			}
		}
		officer.submit("/months/2026-10/scorecards", fields.toArray(String[]::new));
		assertThat(officer.status()).as(officer.text()).isEqualTo(302);
	}

	private void merit(Cast.BranchOfStory branch) {
		List<Long> cards = BranchContext.within(branch.id,
				() -> this.transaction.execute(
						(status) -> this.jdbc.sql("select id from scorecard where branch_id = ? order by person_id")
							.params(branch.id)
							.query(Long.class)
							.list()));
		Visitor secretary = this.cast.as(branch.secretary());
		Visitor organisation = this.cast.as(branch.organisation());
		for (int i = 0; i < cards.size(); i++) {
			Visitor officer = (i == 0) ? organisation : secretary;
			officer.from("/scorecards/" + cards.get(i), "/scorecards/" + cards.get(i) + "/merit", "merit", "全月无一处隐患");
			assertThat(officer.status()).as(officer.text()).isEqualTo(302);
		}
	}

	private static String version(Visitor visitor) {
		java.util.regex.Matcher found = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"")
			.matcher(visitor.html());
		assertThat(found.find()).as(visitor.text()).isTrue();
		return found.group(1);
	}

}

package org.zhibu.kiosk;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.ScoreBook;
import org.zhibu.TestClock.MovableClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class KioskTests {

	private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theScreenShowsStarsAndNeverMoneyWithoutCookieOrSession() throws Exception {
		this.clock.moveTo(2026, 11, 4, 9);
		Cast.BranchOfStory branch = this.cast.branch();
		assertThat(page("/kiosk/" + branch.code()).getResponse().getContentAsString()).contains("还没有公示过评分");
		ScoreBook book = new ScoreBook(this.jdbc, this.transaction, branch).month(SEPTEMBER.minusMonths(1), true)
			.month(SEPTEMBER, true)
			.month(SEPTEMBER.plusMonths(1), false);
		book.card(SEPTEMBER.minusMonths(1), branch.member(4), 777);
		book.card(SEPTEMBER, branch.member(0), 965);
		book.card(SEPTEMBER, branch.member(1), 840);
		book.card(SEPTEMBER, branch.member(2), null);
		book.card(SEPTEMBER.plusMonths(1), branch.member(3), 991, null, false);

		MvcResult screen = page("/kiosk/" + branch.code());
		String html = screen.getResponse().getContentAsString();
		assertThat(html).contains("2026年9月")
			.contains("邵北辰")
			.contains("96.5")
			.contains("★★★★★")
			.contains("三号巷")
			.contains("免评")
			.contains("http-equiv=\"refresh\"");
		assertThat(html).doesNotContain("元").doesNotContain("15.00").doesNotContain("10.00").doesNotContain("+");
		assertThat(html).doesNotContain("77.7").doesNotContain("99.1").doesNotContain("住院");
		assertThat(screen.getResponse().getCookies()).isEmpty();
		assertThat(screen.getResponse().getHeader("Set-Cookie")).isNull();
		assertThat(screen.getRequest().getSession(false)).isNull();
		assertThat(screen.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
	}

	@Test
	void severalBranchesAreListedAndAnUnknownOneIsMissing() throws Exception {
		Cast.BranchOfStory one = this.cast.branch();
		Cast.BranchOfStory other = this.cast.branch();
		MvcResult list = page("/kiosk");
		assertThat(list.getResponse().getContentAsString()).contains("/kiosk/" + one.code())
			.contains("/kiosk/" + other.code());
		assertThat(list.getResponse().getCookies()).isEmpty();
		assertThat(page("/kiosk/no-such-branch").getResponse().getStatus()).isEqualTo(404);
	}

	private MvcResult page(String path) throws Exception {
		MvcResult result = this.mvc.perform(get(path).header("Accept-Language", "zh-CN")).andReturn();
		result.getResponse().setCharacterEncoding("UTF-8");
		return result;
	}

}

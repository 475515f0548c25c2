package org.zhibu.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Sentence;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PageTest
class NoticeTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Notices notices;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	@BeforeEach
	void twoThingsHappened() {
		this.clock.moveTo(2026, 11, 4, 9);
		this.branch = this.cast.branch();
		tell(() -> {
			this.notices.tellBranch(new Sentence("settings.notice", 2026, 12), "/help");
			this.notices.tell(this.branch.member(0).id(), new Sentence("board.notice.answered", 2026, 10), "/board");
		});
	}

	@Test
	void aPersonSeesWhatChangedOnTheDeskUntilHeSaysSo() {
		Visitor told = this.cast.as(this.branch.member(0));
		told.open("/");
		assertThat(told.text()).contains("新消息 2 条")
			.contains("从2026年12月起，评分规则有变")
			.contains("您在公开栏的提问有答复了（2026年10月）")
			.contains("11月4日");
		assertThat(this.cast.as(this.branch.member(1)).open("/").text()).contains("新消息 1 条").doesNotContain("您在公开栏的提问");
		assertThat(this.cast.as(this.cast.branch().member(0)).open("/").text()).doesNotContain("新消息");

		told.submit("/notices/readings", "from", "desk", "ids", firstId(told));
		assertThat(told.location()).isEqualTo("/");
		assertThat(told.follow().text()).contains("新消息 1 条");
		assertThat(told.open("/notices").text()).contains("1 条没看过").contains("看过了").contains("没看过");
		assertThat(this.cast.as(this.branch.member(1)).open("/notices").text()).contains("1 条没看过");
	}

	@Test
	void nobodyMarksWhatWasToldToAnother() {
		Visitor told = this.cast.as(this.branch.member(0)).open("/");
		String own = firstId(told);
		Visitor other = this.cast.as(this.branch.member(1));
		other.from("/notices", "/notices/readings", "ids", own);
		assertThat(other.status()).isEqualTo(302);
		assertThat(told.open("/").text()).contains("新消息 2 条");
		assertThat(other.from("/notices", "/notices/readings", "ids", "x").status()).isEqualTo(400);
		assertThat(other.from("/notices", "/notices/readings").status()).isEqualTo(302);
	}

	@Test
	void fiftyStandOnAPageAndOldOnesAreNoNews() {
		this.clock.moveTo(2026, 7, 1, 9);
		tell(() -> {
			for (int i = 0; i < 60; i++) {
				this.notices.tellBranch(new Sentence("settings.notice", 2026, 8), "/help");
			}
		});
		this.clock.moveTo(2026, 11, 4, 9);
		Visitor member = this.cast.as(this.branch.member(1)).open("/notices");
		assertThat(member.text()).contains("1 条没看过");
		assertThat(member.html().split("class=\"go\" href=\"/help\"")).hasSize(51);
		Matcher next = Pattern.compile("href=\"(/notices\\?before=\\d+)\"").matcher(member.html());
		assertThat(next.find()).isTrue();
		assertThat(member.open(next.group(1)).html().split("class=\"go\" href=\"/help\"")).hasSizeBetween(11, 12);
	}

	@Test
	void aSentenceThatIsNoMoreIsSaidPlainly() {
		tell(() -> this.notices.tellBranch(new Sentence("notice.that.never.was", 1), "/help"));
		Visitor member = this.cast.as(this.branch.member(1)).open("/");
		assertThat(member.status()).isEqualTo(200);
		assertThat(member.text()).contains("内容已经看不了了");
	}

	@Test
	void aNoticeStandsOrFallsWithWhatHappened() {
		assertThatThrownBy(
				() -> BranchContext.within(this.branch.id, () -> this.notices.tellBranch(new Sentence("x"), "/")))
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	private void tell(Runnable work) {
		BranchContext.within(this.branch.id, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private static String firstId(Visitor visitor) {
		Matcher id = Pattern.compile("name=\"ids\" value=\"(\\d+)\"").matcher(visitor.html());
		assertThat(id.find()).as(visitor.text()).isTrue();
		return id.group(1);
	}

}

package org.zhibu.board;

import java.time.YearMonth;

import org.junit.jupiter.api.BeforeEach;
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
class BoardTests {

	private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	private Cast.Someone worker;

	private ScoreBook book;

	@BeforeEach
	void oneMonthIsPublishedAndTheNextIsNot() {
		this.clock.moveTo(2026, 11, 4, 9);
		this.branch = this.cast.branch();
		this.worker = this.cast.worker(this.branch, "穆远山");
		this.book = new ScoreBook(this.jdbc, this.transaction, this.branch).month(SEPTEMBER, true)
			.month(OCTOBER, false);
		this.book.card(OCTOBER, this.branch.member(3), 999, null, false);
	}

	@Test
	void everybodyOfTheBranchReadsWhatIsPublishedAndNothingElse() {
		long card = this.book.card(SEPTEMBER, this.branch.member(0), 965);
		this.book.card(SEPTEMBER, this.branch.member(1), 840);
		this.book.card(SEPTEMBER, this.branch.member(2), null);
		Visitor worker = this.cast.as(this.worker);
		worker.open("/board");
		assertThat(worker.status()).isEqualTo(200);
		assertThat(worker.text()).contains("公开栏 · 2026年9月")
			.contains("邵北辰")
			.contains("96.5 ★★★★★ +15.00")
			.contains("84 ★★ −10.00")
			.contains("三号巷")
			.contains("免评")
			.contains("平均得分 90.3")
			.contains("奖扣合计（元） +5.00")
			.doesNotContain("99.9");
		assertThat(worker.html()).contains("href=\"/scorecards/" + card + "\"").contains("/stars/2026/3");
		assertThat(worker.open("/board?month=2026-10").status()).isEqualTo(404);
		assertThat(worker.open("/board?month=2026-13").status()).isEqualTo(400);
	}

	@Test
	void anotherBranchSeesNothingOfIt() {
		this.book.card(SEPTEMBER, this.branch.member(0), 965);
		Visitor stranger = this.cast.as(this.cast.branch().secretary());
		assertThat(stranger.open("/board").text()).contains("还没有公示过").doesNotContain("96.5");
		assertThat(stranger.open("/board?month=2026-09").status()).isEqualTo(404);
	}

	@Test
	void fiftyCardsStandOnAPage() {
		for (int i = 0; i < 52; i++) {
			this.book.card(SEPTEMBER, this.cast.worker(this.branch, "工友" + i), 900);
		}
		Visitor worker = this.cast.as(this.worker);
		worker.open("/board");
		assertThat(worker.html().split("/scorecards/")).hasSize(51);
		java.util.regex.Matcher next = java.util.regex.Pattern
			.compile("href=\"(/board\\?month=2026-09&amp;after=[^\"]+)\"")
			.matcher(worker.html());
		assertThat(next.find()).isTrue();
		worker.open(next.group(1).replace("&amp;", "&"));
		assertThat(worker.html().split("/scorecards/")).hasSize(3);
	}

	@Test
	void aWorkerAsksAndEverybodyReadsTheAnswer() {
		Visitor worker = this.cast.as(this.worker);
		worker.from("/board", "/board/questions", "month", "2026-09", "question", "三号巷\0为什么算两个人的？");
		assertThat(worker.status()).as(worker.text()).isEqualTo(302);
		assertThat(worker.follow().text()).contains("问出去了").contains("11月9日前答复");

		Visitor publicity = this.cast.as(this.branch.publicity());
		assertThat(publicity.open("/").text()).contains("答复一个提问（2026年9月）").contains("三号巷为什么算两个人的？");
		publicity.open("/board?month=2026-09");
		assertThat(publicity.text()).contains("穆远山");
		assertThat(this.cast.as(this.branch.member(0)).open("/board").text()).contains("三号巷为什么").doesNotContain("穆远山");

		long id = questionId();
		publicity.submit("/board/questions/" + id + "/answer", "month", "2026-09", "version", "0", "answer", " ");
		assertThat(publicity.status()).isEqualTo(422);
		assertThat(publicity.text()).contains("请写答复");
		publicity.submit("/board/questions/" + id + "/answer", "month", "2026-09", "version", "7", "answer", "交接的一周");
		assertThat(publicity.status()).isEqualTo(409);
		assertThat(publicity.html()).contains("交接的一周");
		publicity.submit("/board/questions/" + id + "/answer", "month", "2026-09", "version", "0", "answer",
				"交接的一周有两人");
		assertThat(publicity.status()).as(publicity.text()).isEqualTo(302);

		assertThat(this.cast.as(this.branch.member(0)).open("/board").text()).contains("交接的一周有两人").contains("凌晓枫");
		assertThat(this.cast.as(this.worker).open("/").text()).contains("您在公开栏的提问有答复了");
		assertThat(this.cast.as(this.branch.secretary()).open("/").text()).doesNotContain("答复一个提问");
		worker.from("/board", "/board/questions/" + id + "/withdrawal", "version", "1");
		assertThat(worker.status()).isEqualTo(403);
		assertThat(worker.text()).contains("已经答复了");
	}

	@Test
	void nobodyAnswersWithoutTheOfficeNorHisOwnQuestion() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/board", "/board/questions", "month", "2026-09", "question", "这个月怎么排的班？");
		secretary.follow();
		long id = questionId();
		secretary.open("/board")
			.submit("/board/questions/" + id + "/answer", "month", "2026-09", "version", "0", "answer", "我自己答");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).contains("这是您自己问的");
		Visitor discipline = this.cast.as(this.branch.discipline());
		discipline.from("/board", "/board/questions/" + id + "/answer", "month", "2026-09", "version", "0", "answer",
				"我来答");
		assertThat(discipline.status()).isEqualTo(403);
		assertThat(discipline.text()).contains("由书记或宣传委员答复");
		Visitor member = this.cast.as(this.branch.member(0));
		member.from("/board", "/board/questions/" + id + "/answer", "month", "2026-09", "version", "0", "answer",
				"我来答");
		assertThat(member.status()).isEqualTo(403);
		member.from("/board", "/board/questions/" + id + "/withdrawal", "version", "0");
		assertThat(member.text()).contains("只能收回自己的提问");
		Visitor stranger = this.cast.as(this.cast.branch().secretary());
		stranger.from("/months", "/board/questions/" + id + "/answer", "month", "2026-09", "version", "0", "answer",
				"外人");
		assertThat(stranger.status()).isEqualTo(404);

		secretary.from("/board", "/board/questions/" + id + "/withdrawal", "version", "0");
		assertThat(secretary.follow().text()).contains("提问收回了").doesNotContain("怎么排的班");
	}

	@Test
	void aQuestionTooLongComesBackWithItsSentence() {
		Visitor worker = this.cast.as(this.worker);
		String text = "问".repeat(301);
		worker.from("/board", "/board/questions", "month", "2026-09", "question", text);
		assertThat(worker.status()).isEqualTo(422);
		assertThat(worker.text()).contains("不超过 300 字").contains(text);
		worker.from("/board", "/board/questions", "month", "2026-09", "question", "  ");
		assertThat(worker.text()).contains("请写下要问的事");
		worker.from("/board", "/board/questions", "month", "2026-10", "question", "还没公示的");
		assertThat(worker.status()).isEqualTo(404);
	}

	private long questionId() {
		return org.zhibu.shared.BranchContext.within(this.branch.id,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select max(id) from board_question where branch_id = ?")
						.params(this.branch.id)
						.query(Long.class)
						.single()));
	}

}

package org.zhibu.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the house as a file: the cards of a month and the ledger. */
@PageTest
class MonthFileTests {

	private static final String CARDS = "/months/2026-10/scorecards.csv";

	private static final String HEADINGS = "\uFEFF工号,姓名,责任区,安全生产,生产任务,工作质量,成本节约,现场文明生产,设备点检,劳动纪律,综合治理,班组帮联与群众工作,学习与组织生活,得分,星级,奖扣(元),状态\r\n";

	private static final String FULL = "20,15,10,10,10,5,5,5,10,10,100,5,50.00,";

	private static final String EMPTY = ",,,,,,,,,,,,,";

	private static final Pattern HIDDEN_VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anOpenMonthIsAFileOfEmptyMarks() {
		BranchOfStory branch = this.month.opened();
		Visitor secretary = this.cast.as(branch.secretary()).open(CARDS);
		assertThat(secretary.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(secretary.header("Content-Disposition")).startsWith("attachment;").contains("2026-10.csv");
		assertThat(secretary.bytes()).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(secretary.html()).startsWith(HEADINGS).contains(line(branch.member(0), EMPTY + "考评中"));
		assertThat(secretary.html().split("\r\n")).hasSize(12);
	}

	@Test
	void anOfficersOwnMarksStayOutUntilTheyArePublished() {
		BranchOfStory branch = this.month.opened();
		this.clock.moveTo(2026, 11, 2, 9);
		this.month.markAll(branch);
		long excused = this.month.card(branch, branch.member(3));
		this.cast.as(branch.organisation())
			.from("/scorecards/" + excused, "/scorecards/" + excused + "/excuse", "reason", "全月学习");
		this.month.signAll(branch);
		String own = this.cast.as(branch.secretary()).open(CARDS).html();
		assertThat(own).contains(line(branch.secretary(), EMPTY + "已签认"))
			.contains(line(branch.member(0), FULL + "已签认"))
			.contains(line(branch.member(3), EMPTY + "免评"));
		assertThat(this.cast.as(branch.publicity()).open(CARDS).html())
			.contains(line(branch.secretary(), FULL + "已签认"));
		assertThat(this.cast.as(branch.secretary()).open("/months/2026-10/scorecards/print").text())
			.contains(branch.secretary().name() + " 已签认");
	}

	@Test
	void aPublishedMonthTellsWhichCardsAreDoubtedAndWhichAreFinal() {
		BranchOfStory branch = this.month.published();
		object(this.cast.as(branch.member(1)), this.month.card(branch, branch.member(0)), "1");
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open(CARDS).html()).contains(line(branch.member(0), FULL + "异议中"))
			.contains(line(branch.member(1), FULL + "已公示"))
			.contains(line(branch.secretary(), FULL + "已公示"));
		long card = this.month.card(branch, branch.member(0));
		Visitor worker = this.cast.as(this.cast.worker(branch, "钱进")).open("/scorecards/" + card + "/print");
		assertThat(worker.text()).contains("党员责任区评分表").contains(branch.member(0).name()).contains("签认人一");
		String grid = secretary.open("/months/2026-10/scorecards/print?size=a3").html();
		branch.people.forEach((person) -> assertThat(grid).contains(person.number()).contains(person.name()));
		assertThat(grid).contains("class=\"wide large\"").doesNotContain("class=\"rail\"");
		this.clock.moveTo(2026, 11, 7, 0);
		secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open(CARDS).html()).contains(line(branch.member(0), FULL + "异议中"))
			.contains(line(branch.member(1), FULL + "核定"));
	}

	@Test
	void aClosedMonthSaysTheSameForEver() {
		BranchOfStory branch = this.month.published();
		Someone doubted = branch.member(0);
		Someone corrected = branch.member(1);
		long held = this.month.card(branch, doubted);
		String objection = object(this.cast.as(doubted), held, "4");
		this.month.close(branch);
		byte[] cards = this.cast.as(branch.secretary()).open(CARDS).bytes();
		byte[] ledger = this.cast.as(branch.secretary()).open("/months/2026-10/ledger.csv").bytes();
		assertThat(new String(cards, java.nio.charset.StandardCharsets.UTF_8))
			.contains(line(doubted, "20,15,10,10,10,5,5,5,10,10,,,,异议中"))
			.contains(line(corrected, FULL + "已结算"));

		books(branch);
		rename(branch, corrected);
		answer(this.cast.as(branch.discipline()), objection);
		lower(branch, held, "4", "8.5");
		long card = this.month.card(branch, corrected);
		Visitor organisation = this.cast.as(branch.organisation());
		organisation.from("/scorecards/" + card, "/scorecards/" + card + "/correction", "reason", "班组核对后发现");
		lower(branch, card, "1", "10");
		assertThat(this.month.posted(branch, "2026-11")).containsOnlyKeys(doubted.id(), corrected.id());

		for (Someone officer : branch.people.subList(0, 4)) {
			Visitor visitor = this.cast.as(officer);
			assertThat(visitor.open(CARDS).bytes()).as(officer.name()).isEqualTo(cards);
			assertThat(visitor.open("/months/2026-10/ledger.csv").bytes()).isEqualTo(ledger);
		}
		Visitor secretary = this.cast.as(branch.secretary()).open("/months/2026-11/ledger");
		assertThat(secretary.text()).containsSubsequence("更正", "−50.00", "更正", "0.00").contains("100 → 90");
		assertThat(secretary.html()).contains("/scorecards/" + card);
		assertThat(secretary.open("/months/2026-11/ledger.csv").html())
			.contains(line(doubted, "评分奖扣,35.00,2026-10,98.5 分,2026-11-07 09:00:00").replace(",,", ","))
			.contains(",更正,-50.00,2026-10,")
			.contains(",更正,0.00,2026-10,");
	}

	private void books(BranchOfStory branch) {
		Visitor secretary = this.cast.as(branch.secretary()).open("/months/2026-10/scorecards.xlsx");
		assertThat(secretary.header("Content-Type")).contains("spreadsheetml");
		assertThat(number(secretary, 1, 13)).isEqualByComparingTo("100");
		assertThat(number(secretary, 1, 15)).isEqualByComparingTo("50");
		assertThat(number(secretary.open("/months/2026-10/ledger.xlsx"), 1, 3)).isEqualByComparingTo("50");
		assertThat(secretary.open("/months/2026-10/ledger").text()).contains("笔数 10")
			.contains("+500.00")
			.contains("2026-11-07 09:00:00");
	}

	private static BigDecimal number(Visitor visitor, int row, int column) {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(visitor.bytes()))) {
			return book.getFirstSheet().read().get(row).getCellAsNumber(column).orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void theLedgerOfManyGoesOnOnTheNextPageAndShowsNoOtherBranch() {
		BranchOfStory other = this.month.opened();
		BranchOfStory branch = this.month.opened();
		this.month.within(branch, () -> {
			for (int i = 0; i < 60; i++) {
				this.jdbc
					.sql("""
							insert into ledger_entry (id, branch_id, person_id, period, earned_for, kind, fen, source, source_id,
							  ground, posted_at) values (nextval('id_seq'), ?, ?, '2026-12', '2026-10', 'CORRECTION', 100, 'TEST',
							  ?, '=1+1', current_timestamp)""")
					.params(branch.id, branch.member(i % 7).id(), -1L - i)
					.update();
			}
		});
		Visitor secretary = this.cast.as(branch.secretary()).open("/months/2026-12/ledger");
		assertThat(secretary.text()).contains("笔数 60").contains("+60.00").contains("下一页");
		assertThat(secretary.html().split("=1\\+1")).hasSize(51);
		Matcher next = Pattern.compile("/months/2026-12/ledger\\?after=([^\"]+)").matcher(secretary.html());
		assertThat(next.find()).isTrue();
		secretary.open("/months/2026-12/ledger?after=" + next.group(1));
		assertThat(secretary.html().split("=1\\+1")).hasSize(11);
		assertThat(secretary.open("/months/2026-12/ledger.csv").html()).contains(",'=1+1,");
		assertThat(this.cast.as(other.secretary()).open("/months/2026-12/ledger.csv").status()).isEqualTo(404);
		assertThat(this.cast.as(other.secretary()).open(CARDS).html()).doesNotContain(branch.secretary().number());
		long secret = this.month.card(branch, branch.member(0));
		assertThat(this.cast.as(branch.member(1)).open("/scorecards/" + secret + "/print").status()).isEqualTo(403);
		assertThat(this.cast.as(other.member(1)).open("/scorecards/" + secret + "/print").status()).isEqualTo(404);
	}

	@Test
	void aMonthThatNeverWasIsNotThere() {
		BranchOfStory branch = this.month.opened();
		Visitor secretary = this.cast.as(branch.secretary());
		for (String path : List.of("/months/2026-09/scorecards.csv", "/months/2026-09/scorecards.xlsx",
				"/months/2026-09/scorecards/print", "/months/2026-09/ledger", "/months/2026-09/ledger.csv",
				"/months/2026-13/ledger", "/months/0000-00/scorecards.csv", "/months/x/ledger.xlsx")) {
			assertThat(secretary.open(path).status()).as(path).isEqualTo(404);
		}
		assertThat(secretary.open("/months/2026-10/ledger?after=%00~1~x").status()).isEqualTo(200);
		assertThat(secretary.open("/months/2026-10/ledger").text()).contains("还没有记账");
	}

	private static String line(Someone who, String rest) {
		return "\r\n" + who.number() + "," + who.name() + "," + "," + rest + "\r\n";
	}

	private String object(Visitor visitor, long card, String item) {
		visitor.from("/scorecards/" + card + "/objections/new", "/scorecards/" + card + "/objections", "item", item,
				"claim", "请再看一看");
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
		return visitor.location();
	}

	private void answer(Visitor officer, String page) {
		officer.open(page);
		Matcher version = HIDDEN_VERSION.matcher(officer.html());
		assertThat(version.find()).as(officer.text()).isTrue();
		officer.submit(page + "/answer", "version", version.group(1), "outcome", "uphold", "reason", "查实");
		assertThat(officer.status()).as(officer.text()).isEqualTo(302);
	}

	private void lower(BranchOfStory branch, long card, String item, String mark) {
		Visitor organisation = this.cast.as(branch.organisation());
		this.month.mark(organisation, Map.of("m." + card + "." + item, mark));
		String place = "/scorecards/" + card + "/marks/" + item;
		organisation.from(place, place, "reason", "查实扣分");
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		for (Someone officer : List.of(branch.organisation(), branch.publicity())) {
			Visitor signer = this.cast.as(officer).from("/scorecards/" + card, "/scorecards/" + card + "/signatures");
			assertThat(signer.status()).as(signer.text()).isEqualTo(302);
		}
	}

	private void rename(BranchOfStory branch, Someone who) {
		this.month.within(branch,
				() -> this.jdbc.sql("update person set name = '改名了', number = ? where branch_id = ? and id = ?")
					.params("X" + who.id(), branch.id, who.id())
					.update());
	}

}

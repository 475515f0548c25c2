package org.zhibu.rosterimport;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A sheet of people on its way into the roster, and back out. */
@PageTest
class RosterImportTests {

	private static final String HEAD = "工号,姓名,班组,队,班次,工种,用工性质,政治面貌,出生年,进段日期,转正日期\r\n";

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	private Visitor secretary;

	@BeforeEach
	void aBranch() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		this.secretary = this.cast.as(this.branch.secretary());
	}

	@Test
	void aSheetIsShownConfirmedAndUndone() {
		byte[] sheet = (HEAD + "８８０１,秦岭,掘进一班,掘进队,早班,掘进工,劳务工,群众,１９９９,２０２４．６．１,\r\n"
				+ "8802,华山,掘进一班,掘进队,早班,支护工,正式工,预备党员,1990,2019年3月5日,2021-03-05\r\n" + this.branch.member(0).number()
				+ ",邵北辰,,,,采煤工,,,,,\r\n,,,,,,,,,,\r\n")
			.getBytes(Charset.forName("GB18030"));
		String page = upload(sheet, "makeTeams", "true");
		assertThat(this.secretary.text()).contains("新 2 行，改 1 行，不变 0 行，有错 0 行").contains("工种：— → 采煤工");
		assertThat(names()).doesNotContain("秦岭");
		this.secretary.submit(page + "/confirmation", "version", "0");
		assertThat(this.secretary.follow().text()).contains("导入好了", "已导入");
		assertThat(names()).contains("秦岭", "华山", "邵北辰");
		assertThat(this.secretary.open("/people?q=ql").text()).contains("8801", "掘进一班", "劳务工", "2024-06-01");
		assertThat(this.secretary.open("/teams").text()).contains("掘进队", "掘进一班", "早班");

		String again = upload(sheet);
		assertThat(this.secretary.text()).contains("新 0 行，改 0 行，不变 3 行，有错 0 行").contains("没有要写进花名册的行");
		this.secretary.from(again, again + "/discarding");
		assertThat(this.secretary.follow().text()).contains("已丢开");

		this.secretary.open(page).submit(page + "/undoing", "version", "1");
		assertThat(this.secretary.follow().text()).contains("撤销好了", "已撤销");
		assertThat(names()).doesNotContain("秦岭", "华山");
		assertThat(this.secretary.open("/people?trade=采煤工").text()).contains("没有这样的人");
		assertThat(this.secretary.open("/teams").text()).doesNotContain("掘进一班");
		this.secretary.from(page, page + "/undoing", "version", "2");
		assertThat(this.secretary.status()).isEqualTo(403);
	}

	@Test
	void rejectedRowsBarTheRestUnlessLeftOutKnowingly() {
		byte[] sheet = (HEAD + "7701,好人,,,,,正式工,,,2020-01-01,\r\n7702,坏人,没有这班,,,,正式工,,,2020-02-30,\r\n")
			.getBytes(StandardCharsets.UTF_8);
		String page = upload(sheet);
		assertThat(this.secretary.text()).contains("C3 没有“没有这班”这个班组").contains("J3“2020-02-30”没有这一天");
		this.secretary.submit(page + "/confirmation", "version", "0");
		assertThat(this.secretary.status()).isEqualTo(403);
		assertThat(names()).doesNotContain("好人");
		this.secretary.open(page + "/rejected.csv");
		assertThat(new String(this.secretary.bytes(), StandardCharsets.UTF_8)).startsWith("\uFEFF工号,姓名,班组")
			.contains("转正日期,原因\r\n")
			.contains("7702,坏人,没有这班,,,,正式工,,,2020-02-30,,C3 没有")
			.doesNotContain("好人");
		this.secretary.open(page + "/rejected.xlsx");
		assertThat(this.secretary.bytes()).startsWith('P', 'K');
		this.secretary.open(page).submit(page + "/confirmation", "version", "0", "without", "true");
		assertThat(this.secretary.follow().text()).contains("导入好了");
		assertThat(names()).contains("好人").doesNotContain("坏人");
	}

	@Test
	void theColumnsAreCorrectedByHand() {
		String page = upload("谁,几号,什么班\n张三丰,6601,\n李四光,6602,\n".getBytes(StandardCharsets.UTF_8));
		assertThat(this.secretary.text()).contains("没有找到“工号”列");
		this.secretary.submit(page + "/mapping", "version", "0", "field", "NAME");
		assertThat(this.secretary.status()).isEqualTo(302);
		assertThat(this.secretary.follow().text()).contains("没有找到“工号”列");
		this.secretary.open(page);
		this.secretary.submit(page + "/mapping", "version", "0", "field", "NAME");
		assertThat(this.secretary.status()).as("a stale page").isEqualTo(409);
		this.secretary.open(page).submit(page + "/mapping", "version", "1", "field", "NAME,NUMBER,TEAM");
		assertThat(this.secretary.follow().text()).contains("新 2 行");
		this.secretary.submit(page + "/confirmation", "version", "2");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		assertThat(names()).contains("张三丰", "李四光");
	}

	@Test
	void aRosterThatMovedIsShownAgainBeforeAnythingIsWritten() {
		String page = upload("工号,姓名\n5501,先到\n5502,后到\n".getBytes(StandardCharsets.UTF_8));
		this.secretary.from("/people/new", "/people", "number", "5501", "name", "别人", "partyStatus", "NONE",
				"employment", "TEMPORARY", "joinedOn", "2026-10-26");
		assertThat(this.secretary.status()).isEqualTo(302);
		this.secretary.open(page).submit(page + "/confirmation", "version", "0");
		assertThat(this.secretary.status()).isEqualTo(409);
		assertThat(this.secretary.text()).contains("您看过以后花名册变了").contains("姓名：别人 → 先到");
		assertThat(names()).doesNotContain("后到");
	}

	@Test
	void aBatchIsNotUndoneOnceSomethingDependsOnIt() {
		String page = upload("工号,姓名\n4401,新来\n".getBytes(StandardCharsets.UTF_8));
		this.secretary.submit(page + "/confirmation", "version", "0");
		Long person = BranchContext.within(this.branch.id,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select id from person where branch_id = ? and number = '4401'")
						.params(this.branch.id)
						.query(Long.class)
						.single()));
		this.secretary.from("/people/" + person + "/edit", "/people/" + person + "/regular", "regularSince",
				"2026-10-01");
		this.secretary.open(page).submit(page + "/undoing", "version", "1");
		assertThat(this.secretary.status()).isEqualTo(403);
		assertThat(this.secretary.text()).contains("导入以后有人被改过");
		assertThat(names()).contains("新来");
	}

	@Test
	void theSampleIsImportedAndTheEmptyFormHasOnlyHeadings() {
		byte[] sample = this.secretary.open("/imports/sample.xlsx").bytes();
		upload(sample, "makeTeams", "true");
		assertThat(this.secretary.text()).contains("新 2 行，改 0 行，不变 0 行，有错 0 行").contains("林向前");
		byte[] blank = this.secretary.open("/imports/blank.xlsx").bytes();
		this.secretary.open("/imports").upload("/imports", "file", "空表.xlsx", blank);
		assertThat(this.secretary.text()).contains("只有标题");
		this.secretary.open("/imports").submit("/imports");
		assertThat(this.secretary.status()).isEqualTo(422);
		assertThat(this.secretary.text()).contains("请先选一个表格");
		this.secretary.open("/people.xlsx");
		upload(this.secretary.bytes());
		assertThat(this.secretary.text()).contains("不变 11 行，有错 0 行");
	}

	@Test
	void fiveThousandPeopleGoInTogether() {
		StringBuilder sheet = new StringBuilder("工号;姓名;工种\n");
		for (int i = 0; i < 5000; i++) {
			sheet.append('B').append(i).append(";众人").append(i).append(";掘进工\n");
		}
		String page = upload(sheet.toString().getBytes(StandardCharsets.UTF_16LE));
		assertThat(this.secretary.text()).contains("新 5,000 行").contains("下一页");
		this.secretary.submit(page + "/confirmation", "version", "0");
		assertThat(this.secretary.status()).isEqualTo(302);
		assertThat(names()).hasSize(5011);
	}

	private String upload(byte[] sheet, String... fields) {
		this.secretary.open("/imports").upload("/imports", "file", "花名册.csv", sheet, fields);
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		String page = this.secretary.location();
		this.secretary.open(page);
		return page;
	}

	private List<String> names() {
		return BranchContext.within(this.branch.id,
				() -> this.transaction.execute((status) -> this.jdbc.sql("select name from person where branch_id = ?")
					.params(this.branch.id)
					.query(String.class)
					.list()));
	}

}

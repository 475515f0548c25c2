package org.zhibu.bonussheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.BonusSheets;
import org.zhibu.Cast.Someone;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetReader;
import org.zhibu.sheet.SheetTable;

import static org.assertj.core.api.Assertions.assertThat;

class HeadTests {

	private final SheetReader reader = new SheetReader();

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "工号,NUMBER", "职工编号,NUMBER", "姓 名,NAME", "班组,TEAM", "岗位工种,TRADE", "出勤,ATTENDANCE", "出勤(天),ATTENDANCE",
			"出勤工数,ATTENDANCE", "奖金系数,COEFFICIENT", "基数,BASE", "基本奖（元）,BASE", "奖金基数,BASE", "应得奖金,BASE", "奖金,BASE",
			"全勤奖,REWARD", "出勤奖,REWARD", "安全奖（奖金办法第3条）,REWARD", "加班费,REWARD", "夜班津贴,REWARD", "奖励 安全,REWARD",
			"奖罚 罚款,DEDUCTION", "罚款,DEDUCTION", "违章扣款,DEDUCTION", "缺勤扣款,DEDUCTION", "扣奖金,DEDUCTION", "扣款 迟到,DEDUCTION",
			"奖金扣款,DEDUCTION", "安全考核扣款,DEDUCTION", "奖扣,REWARD", "减亏奖,REWARD", "扣款 安全奖,DEDUCTION", "罚 款,DEDUCTION",
			"安 全 奖,REWARD", "奖励 事由,REASON", "扣款原因,REASON", "奖励依据,CLAUSE", "条款,CLAUSE", "评分奖扣,SCORE", "考核,SCORE",
			"党员考核奖扣,SCORE", "实发,NET", "实发奖金,NET", "合计,NET", "奖励合计,NOTHING", "扣款小计,NOTHING", "应发合计,NOTHING",
			"序号,NOTHING", "签字,NOTHING", "领取签名,NOTHING", "备注,NOTHING", "电话,NOTHING", "基本情况 姓名,NAME" })
	void headingsAreKnownByTheirWords(String heading, Field field) {
		assertThat(HeadingWords.guess(heading)).isEqualTo(field);
	}

	@ParameterizedTest(name = "{0} carries {2}")
	@CsvSource(nullValues = "none", value = { "安全奖（奖金办法第3条）,安全奖,奖金办法第3条", "安全奖(第十二条),安全奖,第十二条", "安全奖（元）,安全奖,none",
			"安全奖,安全奖,none", "违章扣款（元）（现场规定第2条）,违章扣款,现场规定第2条" })
	void aHeadingMayCarryTheClauseOfItsColumn(String heading, String bare, String clause) {
		assertThat(HeadingWords.bare(heading)).isEqualTo(bare);
		assertThat(HeadingWords.clause(heading)).isEqualTo(clause);
	}

	@Test
	void twoMergedRowsOfHeadingsBecomeOneHeadingEach() {
		SheetTable table = this.reader.table(BonusSheets.of(List.of(new Someone(1, "101", "方致远"))).xlsx());
		Head head = Head.of(table);
		assertThat(texts(head)).containsExactly("工号", "姓名", "班组", "工种", "出勤", "系数", "基本奖", "奖励 安全奖（奖金分配办法第3条）",
				"奖励 超产奖", "奖励 事由", "奖励 依据", "扣款 违章扣款", "扣款 事由", "扣款 依据", "评分奖扣", "实发");
		assertThat(head.size()).isEqualTo(3);
		assertThat(table.rows().get(head.size()).number()).isEqualTo(BonusSheets.FIRST);
		assertThat(Columns.guess(head.headings(), Map.of()).fields()).containsExactly(Field.NUMBER, Field.NAME,
				Field.TEAM, Field.TRADE, Field.ATTENDANCE, Field.COEFFICIENT, Field.BASE, Field.REWARD, Field.REWARD,
				Field.REASON, Field.CLAUSE, Field.DEDUCTION, Field.REASON, Field.CLAUSE, Field.SCORE, Field.NET);
	}

	@Test
	void aGroupReachesOverItsColumnsInCsvToo() {
		assertThat(texts(head("10月奖金表,,,,,,\n工号,姓名,基数,奖励,,扣款,\n,,,安全奖,超产奖,迟到,违章\n101,甲,1200,1,2,3,4\n")))
			.containsExactly("工号", "姓名", "基数", "奖励 安全奖", "奖励 超产奖", "扣款 迟到", "扣款 违章");
	}

	@Test
	void groupsMayStandAboveTheRowThatNamesThePeople() {
		Head head = head(",,,奖励,,扣款,\n工号,姓名,基数,安全奖,超产奖,迟到,违章\n101,甲,1200,1,2,3,4\n");
		assertThat(texts(head)).containsExactly("工号", "姓名", "基数", "奖励 安全奖", "奖励 超产奖", "扣款 迟到", "扣款 违章");
		assertThat(head.size()).isEqualTo(2);
	}

	@Test
	void oneRowOfHeadingsStaysOneRow() {
		for (String csv : List.of("工号,姓名,基数\n101,甲,1200\n", "10月奖金表,,\n工号,姓名,基数\n,掘进一班,\n101,甲,1200\n")) {
			assertThat(texts(head(csv))).containsExactly("工号", "姓名", "基数");
		}
	}

	@Test
	void aSheetWithItsOwnNetHasNoSecondOneInItsTotals() {
		Head head = head("工号,姓名,基数,合计,实发\n101,甲,1,1,1\n");
		assertThat(Columns.guess(head.headings(), Map.of()).fields()).containsExactly(Field.NUMBER, Field.NAME,
				Field.BASE, Field.NOTHING, Field.NET);
	}

	@Test
	void whatSomebodySaidOfAHeadingBeatsItsWords() {
		Head head = head("工号,姓名,基数,电话\n101,甲,1,1\n");
		assertThat(Columns.guess(head.headings(), Map.of("电话", Field.REWARD, "基数", Field.NOTHING)).fields())
			.containsExactly(Field.NUMBER, Field.NAME, Field.NOTHING, Field.REWARD);
	}

	@Test
	void reasonAndClauseBelongToTheAmountOnTheirLeft() {
		Head head = head("姓名,基数,事由,安全奖（第3条）,超产奖,序号,事由,依据,罚款,原因,原因\n甲,1\n");
		List<Columns.Amounts> amounts = Columns.guess(head.headings(), Map.of()).amounts(head.headings());
		assertThat(amounts).extracting(Columns.Amounts::reasonColumn).containsExactly(null, 6, 9);
		assertThat(amounts).extracting(Columns.Amounts::clauseColumn).containsExactly(null, 7, null);
		assertThat(amounts).extracting(Columns.Amounts::reason).containsExactly("安全奖", null, null);
		assertThat(amounts).extracting(Columns.Amounts::clause).containsExactly("第3条", null, null);
	}

	private Head head(String csv) {
		return Head.of(this.reader.table(csv.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> texts(Head head) {
		return head.headings().cells().stream().map(SheetCell::text).toList();
	}

}

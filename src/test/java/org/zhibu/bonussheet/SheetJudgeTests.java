package org.zhibu.bonussheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.zhibu.BonusSheets;
import org.zhibu.BonusSheets.Fault;
import org.zhibu.Cast.Someone;
import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;
import org.zhibu.sheet.SheetReader;
import org.zhibu.sheet.SheetTable;

import static org.assertj.core.api.Assertions.assertThat;

class SheetJudgeTests {

	private static final LocalDate JOINED = LocalDate.of(2020, 1, 1);

	private static final List<Known> ROSTER = List.of(new Known(1, "101", "方致远", JOINED, null),
			new Known(2, "102", "王伟", JOINED, null), new Known(3, "103", "王伟", JOINED, null),
			new Known(4, "104", "老谢", JOINED, LocalDate.of(2026, 9, 30)),
			new Known(5, "105", "新来", LocalDate.of(2026, 11, 1), null),
			new Known(6, "106", "方致远", JOINED, LocalDate.of(2024, 1, 1)));

	private static final String HEAD = "工号,姓名,基数,安全奖,事由,依据,扣款,评分奖扣,实发\n";

	private final SheetReader reader = new SheetReader();

	@Test
	void aRowBecomesALineThatKnowsItsCells() {
		LineDraft line = judged(HEAD + "101,方致远,1200,100,防住一次片帮,第3条,-20,15,1295\n").get(0).draft();
		assertThat(line).isEqualTo(new LineDraft(1L, "101", "方致远", null, null, null, null, new Yuan(120000),
				List.of(new BonusAmount(AmountKind.REWARD, "安全奖", new Yuan(10000), "防住一次片帮", "第3条", 3),
						new BonusAmount(AmountKind.DEDUCTION, "扣款", new Yuan(2000), null, null, 6)),
				new LineDraft.Stated(2, 2, new Yuan(1500), 7, new Yuan(129500), 8)));
		assertThat(notes(judged(HEAD + "101,方致远,1200,100,,,-20,15,1295\n").get(0))).isEmpty();
	}

	@Test
	void peopleAreFoundByNumberElseByTheirNameAlone() {
		List<Judged> rows = judged(
				HEAD + "101,方 致 远,1\n,方致远,1\n,王伟,1\n999,王伟,1\n101,王伟,1\n,无此人,1\n104,,1\n,,\n998,,1\n");
		assertThat(rows).extracting((row) -> (row.draft() != null) ? row.draft().personId() : null)
			.containsExactly(1L, 1L, null, null, 1L, null, 4L, null);
		assertThat(rows).extracting(Judged::verdict)
			.containsExactly(RowVerdict.LINE, RowVerdict.LINE, RowVerdict.ERROR, RowVerdict.LINE, RowVerdict.LINE,
					RowVerdict.LINE, RowVerdict.LINE, RowVerdict.ERROR);
		assertThat(notes(rows.get(1))).containsExactly("bonussheet.number.filled 方致远 101",
				"bonussheet.person.twice 方致远 2");
		assertThat(notes(rows.get(2))).containsExactly("bonussheet.name.several B4 王伟 102、103");
		assertThat(notes(rows.get(3))).containsExactly("bonussheet.number.unknown A5 999");
		assertThat(notes(rows.get(4))).startsWith("bonussheet.name.differs B6 101 方致远");
		assertThat(rows.get(4).draft().name()).isEqualTo("王伟");
		assertThat(notes(rows.get(5))).containsExactly("bonussheet.name.unknown 无此人");
		assertThat(notes(rows.get(6))).contains("bonussheet.name.filled 104 老谢");
		assertThat(notes(rows.get(7))).containsExactly("bonussheet.name.missing B10");
	}

	@Test
	void whoLeftOrCameLaterIsALineThatSaysSo() {
		List<Judged> rows = judged(HEAD + "104,老谢,1\n,新来,1\n");
		assertThat(rows).extracting((row) -> row.draft().personId()).containsExactly(4L, 5L);
		assertThat(notes(rows.get(0))).containsExactly("bonussheet.person.left 老谢 2026-09-30");
		assertThat(notes(rows.get(1))).contains("bonussheet.person.notYet 新来 2026-11-01");
	}

	@Test
	void subTotalsAreLeftOutAndChecked() {
		List<Judged> rows = judged(HEAD
				+ "101,方致远,100,,,,5\n102,王伟,200\n,一班小计,300,,,,-5\n103,王伟,50\n,,51\n小计,,0\n,合 计,351\n,合计,350,,,,6\n");
		assertThat(rows).extracting(Judged::verdict)
			.containsExactly(RowVerdict.LINE, RowVerdict.LINE, RowVerdict.LEFT_OUT, RowVerdict.LINE,
					RowVerdict.LEFT_OUT, RowVerdict.LEFT_OUT, RowVerdict.LEFT_OUT, RowVerdict.LEFT_OUT);
		assertThat(notes(rows.get(2))).containsExactly("bonussheet.left.subtotal");
		assertThat(notes(rows.get(4))).containsExactly("bonussheet.left.subtotal",
				"bonussheet.subtotal.differs C6 51.00 50.00");
		assertThat(notes(rows.get(5))).contains("bonussheet.subtotal.differs C7 0.00 350.00");
		assertThat(notes(rows.get(6))).contains("bonussheet.subtotal.differs C8 351.00 350.00");
		assertThat(notes(rows.get(7))).containsExactly("bonussheet.left.subtotal",
				"bonussheet.subtotal.differs G9 6.00 5.00");
	}

	@Test
	void aTotalAtTheEndThatForgotATeamIsFound() {
		List<Judged> rows = judged(HEAD + "101,方致远,100\n,一班小计,100\n102,王伟,200\n,合计,200\n");
		assertThat(notes(rows.get(3))).containsExactly("bonussheet.left.subtotal",
				"bonussheet.subtotal.differs C5 200.00 300.00");
	}

	@Test
	void aSubTotalOverAWrongRowSaysItWasNotChecked() {
		List<Judged> rows = judged(HEAD + "101,方致远,许多\n,小计,100\n");
		assertThat(notes(rows.get(1))).containsExactly("bonussheet.left.subtotal", "bonussheet.subtotal.unchecked 2");
	}

	@Test
	void headingsOfTheNextPageTitlesAndSignaturesAreLeftOut() {
		List<Judged> rows = judged(HEAD + "掘进一班,,\n101,方致远,1\n工号,姓名,基数\n102,王伟,1\n,制表：某某,\n");
		assertThat(rows).extracting(Judged::verdict)
			.containsExactly(RowVerdict.LEFT_OUT, RowVerdict.LINE, RowVerdict.LEFT_OUT, RowVerdict.LINE,
					RowVerdict.LEFT_OUT);
		assertThat(notes(rows.get(2))).containsExactly("bonussheet.left.heading");
		assertThat(notes(rows.get(4))).containsExactly("bonussheet.left.text");
	}

	@Test
	void aNetThatIsNotTheSumOfItsPartsIsSaid() {
		List<Judged> rows = judged(
				HEAD + "101,方致远,1200,100,,,20,-10,1270\n102,王伟,1200,100,,,20,-10,1280\n103,王伟,10,,,,30,,0\n");
		assertThat(notes(rows.get(0))).isEmpty();
		assertThat(notes(rows.get(1))).containsExactly("bonussheet.net.differs I3 1280.00 1270.00");
		assertThat(notes(rows.get(2))).as("a deduction takes at most all there is").isEmpty();
	}

	@Test
	void anEmptyBaseCountsAsNoneAndSaysSo() {
		Judged row = judged(HEAD + "101,方致远,,100\n").get(0);
		assertThat(row.draft().base()).isEqualTo(Yuan.ZERO);
		assertThat(notes(row)).containsExactly("bonussheet.base.empty C2");
	}

	@Test
	void everyCellThatCannotBeReadIsNamed() {
		Judged row = judged(HEAD + "101,方致远,-1,1.005,,,x,y,z\n").get(0);
		assertThat(row.verdict()).isEqualTo(RowVerdict.ERROR);
		assertThat(notes(row)).containsExactly("bonussheet.cell.decimals D2 1.005", "bonussheet.cell.unreadable G2 x",
				"bonussheet.cell.negative.BASE C2 -1", "bonussheet.cell.unreadable H2 y",
				"bonussheet.cell.unreadable I2 z");
	}

	@Test
	void textsThatAreTooLongForALineNameTheirCell() {
		Judged row = judged("工号,姓名,班组,基数\n" + "1".repeat(21) + "," + "长".repeat(41) + "," + "班".repeat(41) + ",1\n")
			.get(0);
		assertThat(notes(row)).startsWith("bonussheet.cell.long A2 20", "bonussheet.cell.long B2 40",
				"bonussheet.cell.long C2 40");
	}

	@Test
	void aCleanSheetHasNoNotes() {
		List<Someone> people = people(88);
		List<Judged> rows = judged(BonusSheets.of(people).score(people.get(3), "-10").xlsx(), people);
		assertThat(rows).filteredOn((row) -> row.verdict() == RowVerdict.LINE).hasSize(88).allSatisfy((row) -> {
			assertThat(notes(row)).isEmpty();
			assertThat(row.draft().amounts()).allSatisfy((amount) -> {
				assertThat(amount.reason()).isNotNull();
				assertThat(amount.clause()).isNotNull();
			});
		});
		assertThat(rows).filteredOn((row) -> row.verdict() == RowVerdict.LEFT_OUT)
			.hasSize(10)
			.allSatisfy((row) -> assertThat(notes(row)).containsExactly("bonussheet.left.subtotal"));
		LineDraft first = rows.get(0).draft();
		assertThat(first.amounts().get(0))
			.isEqualTo(new BonusAmount(AmountKind.REWARD, "奖励 安全奖", new Yuan(10000), "奖励 安全奖", "奖金分配办法第3条", 7));
		assertThat(judged(BonusSheets.of(people).csv().getBytes(StandardCharsets.UTF_8), people)).hasSize(98)
			.noneMatch((row) -> row.verdict() == RowVerdict.ERROR);
	}

	@Test
	void everyPlantedFaultIsToldAtItsRow() {
		List<Someone> people = people(12);
		Fault[] readable = Stream.of(Fault.values())
			.filter((fault) -> fault != Fault.MERGED_PEOPLE)
			.toArray(Fault[]::new);
		List<Judged> rows = judged(BonusSheets.of(people).plant(readable).xlsx(), people);
		assertThat(notes(rows.get(1))).containsExactly("bonussheet.row.hidden");
		assertThat(rows.get(1).verdict()).isEqualTo(RowVerdict.LINE);
		assertThat(notes(rows.get(0))).containsExactly("bonussheet.column.hidden L4");
		assertThat(rows.get(0).draft().amounts().get(1).reason()).isNull();
		for (int at : new int[] { 2, 3, 4 }) {
			assertThat(rows.get(at).draft().base()).as("person %s", at).isEqualTo(new Yuan(120000));
		}
		assertThat(notes(rows.get(5))).contains("bonussheet.net.differs P9 1330.00 1280.00");
		assertThat(notes(rows.get(6))).containsExactly("bonussheet.cell.formula G10");
		assertThat(notes(rows.get(7))).containsExactly("bonussheet.net.differs P11 1290.00 1300.00");
		assertThat(notes(rows.get(8))).containsExactly("bonussheet.number.filled 甲8 1008");
		assertThat(notes(rows.get(9))).contains("bonussheet.number.unknown A13 99999");
		assertThat(notes(rows.get(10))).containsExactly("bonussheet.left.subtotal", "bonussheet.subtotal.unchecked 10");
		assertThat(notes(rows.get(11))).containsExactly("bonussheet.cell.negative.REWARD H15 -100");
		assertThat(notes(rows.get(15))).contains("bonussheet.person.twice 甲0 4");
		assertThat(rows).as("nothing of the empty rows").hasSize(16);
	}

	@Test
	void aWrongSubTotalNamesItsCell() {
		List<Someone> people = people(12);
		List<Judged> rows = judged(BonusSheets.of(people).plant(Fault.WRONG_SUB_TOTAL).xlsx(), people);
		assertThat(notes(rows.get(10))).containsExactly("bonussheet.left.subtotal",
				"bonussheet.subtotal.differs G14 12100.00 12000.00");
		assertThat(notes(rows.get(13))).containsExactly("bonussheet.left.subtotal");
	}

	private static List<Someone> people(int many) {
		return IntStream.range(0, many).mapToObj((i) -> new Someone(100 + i, "" + (1000 + i), "甲" + i)).toList();
	}

	private List<Judged> judged(String csv) {
		return judged(csv.getBytes(StandardCharsets.UTF_8), List.of());
	}

	private List<Judged> judged(byte[] file, List<Someone> people) {
		SheetTable table = this.reader.table(file);
		Head head = Head.of(table);
		List<Known> known = people.isEmpty() ? ROSTER
				: people.stream().map((who) -> new Known(who.id(), who.number(), who.name(), JOINED, null)).toList();
		return new SheetJudge(Columns.guess(head.headings(), Map.of()), head.headings(), table.hiddenColumns(),
				new KnownPeople(known, YearMonth.of(2026, 10)))
			.judge(table.rows().stream().skip(head.size()).filter((row) -> !SectionSheets.isNothing(row)).toList());
	}

	private static List<String> notes(Judged row) {
		return row.notes().stream().map(SheetJudgeTests::said).toList();
	}

	private static String said(Sentence note) {
		return Stream.concat(Stream.of(note.key()), Arrays.stream(note.figures()).map(Object::toString))
			.reduce((one, other) -> one + " " + other)
			.orElseThrow();
	}

}

package org.zhibu;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.Cast.Someone;
import org.zhibu.rosterimport.TestBook;
import org.zhibu.sheet.SheetCell;

/**
 * The section's bonus sheet for the people of a story, as a section writes it: a merged
 * title, two rows of headings, teams of ten each with its sub-total, a total. Base 1,200
 * and safety reward 100 for everybody, 150 for every third, 20 taken from every fifth.
 * Faults are planted by name; each says whom it hits, counted from 0.
 */
public final class BonusSheets {

	/** The row of the first person. */
	public static final int FIRST = 4;

	private static final int TEAM = 10;

	private static final String[] UPPER = { "工号", "姓名", "班组", "工种", "出勤", "系数", "基本奖", "奖励", "", "", "", "扣款", "", "",
			"评分奖扣", "实发" };

	private static final String[] LOWER = { "", "", "", "", "", "", "", "安全奖（奖金分配办法第3条）", "超产奖", "事由", "依据", "违章扣款",
			"事由", "依据", "", "" };

	private static final String MERGES = "<mergeCells>" + List
		.of("A1:P1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:G3", "H2:K2", "L2:N2", "O2:O3", "P2:P3")
		.stream()
		.map((range) -> "<mergeCell ref=\"" + range + "\"/>")
		.collect(Collectors.joining());

	private final List<Someone> people;

	private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

	private final Map<String, String> scores = new HashMap<>();

	private BonusSheets(List<Someone> people) {
		this.people = List.copyOf(people);
	}

	/** A clean sheet for these people. */
	public static BonusSheets of(List<Someone> people) {
		return new BonusSheets(people);
	}

	/** Plants faults. */
	public BonusSheets plant(Fault... planted) {
		this.faults.addAll(Arrays.asList(planted));
		return this;
	}

	/** States the money of somebody's score, in yuan with its sign. */
	public BonusSheets score(Someone who, String yuan) {
		this.scores.put(who.number(), yuan);
		return this;
	}

	/** What can be wrong with a sheet. */
	public enum Fault {

		/** The first sub-total says 100 too much as base. */
		WRONG_SUB_TOTAL,
		/** The row of person 1 is hidden. */
		HIDDEN_ROW,
		/** The column of deductions is hidden. */
		HIDDEN_COLUMN,
		/** The base of person 2 is a number kept as text. */
		NUMBER_AS_TEXT,
		/** The base of person 3 has full-width digits. */
		FULL_WIDTH,
		/** The base of person 4 reads 1,200.00元. */
		WITH_YUAN,
		/** The net of person 5 is 50 too much. */
		WRONG_NET,
		/** Formulas that are filled down thirty rows beyond the last person. */
		EMPTY_TAIL,
		/** The base of person 6 is a formula. */
		FORMULA_AS_BASE,
		/** The net of person 7 is a formula that was last reckoned before a change. */
		STALE_NET,
		/** Person 8 stands without his number. */
		NO_NUMBER,
		/** Person 9 stands under a number nobody has. */
		UNKNOWN_NUMBER,
		/** The safety reward of person 10 is negative. */
		NEGATIVE_REWARD,
		/** Person 0 stands once more behind the last. */
		TWICE,
		/** The bases of persons 0 and 1 are one merged cell. */
		MERGED_PEOPLE,
		/** The first extra reward has neither reason nor clause. */
		NO_REASON

	}

	/** The sheet as a workbook. */
	public byte[] xlsx() {
		StringBuilder data = new StringBuilder(row(1, false, "采掘段 2026 年 10 月奖金分配表"));
		data.append(row(2, false, UPPER)).append(row(3, false, LOWER));
		int number = FIRST;
		for (Line line : lines()) {
			data.append(row(number++, line.hidden(), line.cells()));
		}
		for (int i = 0; i < 30 && this.faults.contains(Fault.EMPTY_TAIL); i++) {
			data.append(
					"<row r=\"%1$d\"><c r=\"A%1$d\" s=\"0\"/><c r=\"P%1$d\"><f>SUM(G%1$d:I%1$d)</f><v>0</v></c></row>"
						.formatted(number++));
		}
		String merged = this.faults.contains(Fault.MERGED_PEOPLE) ? "<mergeCell ref=\"G4:G5\"/>" : "";
		String columns = this.faults.contains(Fault.HIDDEN_COLUMN)
				? "<cols><col min=\"12\" max=\"12\" hidden=\"1\"/></cols>" : "";
		return TestBook.of(columns, data.toString(), MERGES + merged + "</mergeCells>").bytes();
	}

	/** The sheet as CSV without its title; a formula stands as its value. */
	public String csv() {
		List<String> rows = new ArrayList<>(List.of(String.join(",", UPPER), String.join(",", LOWER)));
		lines().forEach((line) -> rows.add(Arrays.stream(line.cells())
			.map((text) -> text.replaceFirst("^=.*\\|", ""))
			.map((text) -> text.contains(",") ? "\"" + text + "\"" : text)
			.collect(Collectors.joining(","))));
		return String.join("\r\n", rows) + "\r\n";
	}

	private List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		BigDecimal[] team = sums();
		BigDecimal[] all = sums();
		for (int at = 0; at < this.people.size(); at++) {
			lines.add(new Line(person(at, team, all), at == 1 && this.faults.contains(Fault.HIDDEN_ROW)));
			if (at % TEAM == TEAM - 1 || at == this.people.size() - 1) {
				boolean wrong = at < TEAM && this.faults.contains(Fault.WRONG_SUB_TOTAL);
				team[0] = wrong ? team[0].add(new BigDecimal(100)) : team[0];
				lines.add(new Line(total("掘进" + (at / TEAM + 1) + "班小计", team), false));
				team = sums();
			}
		}
		lines.add(new Line(total("合  计", all), false));
		if (this.faults.contains(Fault.TWICE)) {
			lines.add(new Line(person(0, sums(), sums()), false));
		}
		return lines;
	}

	private static BigDecimal[] sums() {
		BigDecimal[] sums = new BigDecimal[6];
		Arrays.fill(sums, BigDecimal.ZERO);
		return sums;
	}

	private String[] person(int at, BigDecimal[] team, BigDecimal[] all) {
		Someone who = this.people.get(at);
		boolean extra = at % 3 == 0;
		boolean taken = at % 5 == 0;
		String score = this.scores.getOrDefault(who.number(), "");
		BigDecimal[] money = { new BigDecimal("1200"), new BigDecimal("100"), new BigDecimal(extra ? "150" : "0"),
				new BigDecimal(taken ? "20" : "0"), score.isEmpty() ? BigDecimal.ZERO : new BigDecimal(score), null };
		money[5] = money[0].add(money[1]).add(money[2]).subtract(money[3]).add(money[4]);
		for (int i = 0; i < money.length; i++) {
			team[i] = team[i].add(money[i]);
			all[i] = all[i].add(money[i]);
		}
		boolean bare = at == 0 && this.faults.contains(Fault.NO_REASON);
		String[] cells = { who.number(), who.name(), "掘进" + (at / TEAM + 1) + "班", "掘进工", "26", "1.1", "1200", "100",
				extra ? "150" : "", (extra && !bare) ? "超额完成进尺" : "", (extra && !bare) ? "奖金分配办法第5条" : "",
				taken ? "20" : "", taken ? "风管没有盘好" : "", taken ? "现场管理规定第2条" : "", score, money[5].toPlainString() };
		spoil(cells, at);
		return cells;
	}

	private void spoil(String[] cells, int at) {
		spoil(cells, at, 2, Fault.NUMBER_AS_TEXT, 6, "'1200");
		spoil(cells, at, 3, Fault.FULL_WIDTH, 6, "１２００");
		spoil(cells, at, 4, Fault.WITH_YUAN, 6, "1,200.00元");
		spoil(cells, at, 5, Fault.WRONG_NET, 15, "1330");
		spoil(cells, at, 6, Fault.FORMULA_AS_BASE, 6, "=F10*1000+100|1200");
		spoil(cells, at, 7, Fault.STALE_NET, 15, "=G11+H11|1290");
		spoil(cells, at, 8, Fault.NO_NUMBER, 0, "");
		spoil(cells, at, 9, Fault.UNKNOWN_NUMBER, 0, "99999");
		spoil(cells, at, 10, Fault.NEGATIVE_REWARD, 7, "-100");
	}

	private void spoil(String[] cells, int at, int hit, Fault fault, int column, String text) {
		if (at == hit && this.faults.contains(fault)) {
			cells[column] = text;
		}
	}

	private static String[] total(String label, BigDecimal[] sums) {
		String[] text = Arrays.stream(sums).map(BigDecimal::toPlainString).toArray(String[]::new);
		return new String[] { "", label, "", "", "", "", text[0], text[1], text[2], "", "", text[3], "", "", text[4],
				"=SUM(P4:P9)|" + text[5] };
	}

	private static String row(int number, boolean hidden, String... texts) {
		StringBuilder row = new StringBuilder("<row r=\"" + number + "\"" + (hidden ? " hidden=\"1\"" : "") + ">");
		for (int column = 0; column < texts.length; column++) {
			row.append(cell(SheetCell.address(column, number), texts[column]));
		}
		return row.append("</row>").toString();
	}

	private static String cell(String address, String text) {
		if (text.isEmpty()) {
			return "";
		}
		if (text.startsWith("=")) {
			String[] formula = text.substring(1).split("\\|");
			return "<c r=\"" + address + "\"><f>" + formula[0] + "</f><v>" + formula[1] + "</v></c>";
		}
		boolean money = address.matches("[E-P].*") && text.matches("-?[0-9.]+");
		return money ? "<c r=\"" + address + "\"><v>" + text + "</v></c>"
				: TestBook.text(address, text.startsWith("'") ? text.substring(1) : text);
	}

	private record Line(String[] cells, boolean hidden) {
	}

}

package org.zhibu.backfill;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.backfill.BackfillPage.Filling;
import org.zhibu.backfill.BackfillPage.Row;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.MarkRows;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;

/**
 * Reads a sheet of marks in the shape of our own score sheets: columns by heading, one
 * member a row, found by number. Other columns are passed over.
 */
final class BackfillSheet {

	private static final String NUMBER = "工号";

	private static final String NAME = "姓名";

	private final BackfillPage page;

	private final Map<String, Row> members;

	private final Set<String> elsewhere;

	private final Function<String, Optional<String>> onRoster;

	private final Map<String, String> typed = new HashMap<>();

	private final Map<String, Sentence> errors = new HashMap<>();

	private final List<Sentence> refused = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private int taken;

	/**
	 * A reader for a page of the grid.
	 * @param elsewhere the numbers of the members of the month, those of other pages too
	 * @param onRoster the name of the person with a number, whenever he was a member
	 */
	BackfillSheet(BackfillPage page, Set<String> elsewhere, Function<String, Optional<String>> onRoster) {
		this.page = page;
		this.members = page.rows().stream().collect(Collectors.toMap(Row::number, Function.identity()));
		this.elsewhere = elsewhere;
		this.onRoster = onRoster;
	}

	/**
	 * Reads the rows below the headings.
	 * @throws RuleViolation if a column is missing
	 */
	Filling read(List<SheetRow> sheet) {
		Map<String, Integer> columns = columns(sheet.get(0));
		int number = column(columns, NUMBER, NUMBER);
		List<Integer> ten = this.page.items()
			.stream()
			.map((item) -> column(columns, plain(item.getName()), plain(item.getShortName())))
			.toList();
		for (SheetRow row : sheet.subList(1, sheet.size())) {
			Sentence no = notMine(row, row.cell(number), columns.get(NAME));
			if (no != null) {
				refuse(row, row.cell(number).text(), no);
			}
			else {
				take(row, this.members.get(row.cell(number).text()), ten);
			}
		}
		return new Filling(this.typed, this.errors, this.refused, this.taken);
	}

	private static Map<String, Integer> columns(SheetRow headings) {
		Map<String, Integer> columns = new HashMap<>();
		for (int column = 0; column < headings.cells().size(); column++) {
			columns.putIfAbsent(plain(headings.cell(column).text()), column);
		}
		return columns;
	}

	private static String plain(String heading) {
		return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("\\s+", "");
	}

	private static int column(Map<String, Integer> columns, String name, String shortName) {
		Integer column = columns.getOrDefault(name, columns.get(shortName));
		if (column == null) {
			throw RuleViolation.at("file", "backfill.sheet.column", name);
		}
		return column;
	}

	/** Why a row belongs to nobody of this page, or {@code null} when it does. */
	private Sentence notMine(SheetRow row, SheetCell number, Integer nameColumn) {
		if (number.flaw() != null) {
			return number.flaw();
		}
		if (number.text().isEmpty()) {
			return new Sentence("backfill.sheet.numberless");
		}
		if (!this.seen.add(number.text())) {
			return new Sentence("backfill.sheet.twice");
		}
		Row member = this.members.get(number.text());
		if (member == null) {
			return absent(number.text());
		}
		String name = (nameColumn != null) ? row.cell(nameColumn).text() : "";
		return (name.isEmpty() || name.equals(member.name())) ? null
				: new Sentence("backfill.sheet.name", member.name(), name);
	}

	private Sentence absent(String number) {
		if (this.elsewhere.contains(number)) {
			return new Sentence("backfill.sheet.elsewhere");
		}
		return this.onRoster.apply(number)
			.map((name) -> new Sentence("backfill.sheet.notMember", name))
			.orElseGet(() -> new Sentence("backfill.sheet.unknown"));
	}

	private void take(SheetRow row, Row member, List<Integer> ten) {
		if (ten.stream().map(row::cell).allMatch((cell) -> cell.text().isEmpty() && cell.flaw() == null)) {
			return;
		}
		this.taken++;
		for (Item item : this.page.items()) {
			SheetCell cell = row.cell(ten.get(item.getItemNo() - 1));
			Sentence flaw = (cell.flaw() != null) ? cell.flaw() : MarkRows.flaw(cell.text(), item);
			String name = MarkRows.cell(member.personId(), item.getItemNo());
			this.typed.put(name, (cell.flaw() != null) ? "" : cell.text());
			if (flaw != null) {
				this.errors.put(name, flaw);
				refuse(row, member.number(), new Sentence("backfill.sheet.cell", item.getName(), flaw));
			}
		}
	}

	private void refuse(SheetRow row, String number, Sentence why) {
		this.refused.add(new Sentence("backfill.sheet.row", String.valueOf(row.number()), number, why));
	}

}

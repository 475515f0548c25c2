package org.zhibu.bonussheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;

/**
 * Judges the rows of a sheet: a line, no line, or an error with the cell it stands in.
 * Whether the line is right is for the findings of the month; here it only has to be
 * readable.
 */
final class SheetJudge {

	private static final Map<Field, Integer> LONGEST = new EnumMap<>(Map.of(Field.NUMBER, 20, Field.NAME, 40,
			Field.TEAM, 40, Field.TRADE, 30, Field.ATTENDANCE, 20, Field.COEFFICIENT, 20));

	private final Columns columns;

	private final SheetRow headings;

	private final Set<Integer> hiddenColumns;

	private final KnownPeople people;

	private final List<Columns.Amounts> amounts;

	private final Map<Long, Integer> seen = new HashMap<>();

	SheetJudge(Columns columns, SheetRow headings, Set<Integer> hiddenColumns, KnownPeople people) {
		this.columns = columns;
		this.headings = headings;
		this.hiddenColumns = hiddenColumns;
		this.people = people;
		this.amounts = columns.amounts(headings);
	}

	/** The verdicts in the order of the rows. */
	List<Judged> judge(List<SheetRow> rows) {
		SubTotals subTotals = new SubTotals(this.columns);
		List<Row> read = rows.stream().map(Row::new).toList();
		int lastPerson = 0;
		for (Row row : read) {
			lastPerson = row.isNoPerson() ? lastPerson : row.row.number();
		}
		List<Judged> judged = new ArrayList<>();
		for (Row row : read) {
			if (row.isNoPerson()) {
				judged.add(row.leftOut(subTotals, row.row.number() > lastPerson));
				continue;
			}
			Judged line = row.judge();
			subTotals.add(row.row, line.verdict() == RowVerdict.ERROR);
			judged.add(line);
		}
		return judged;
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
	}

	private final class Row {

		private final SheetRow row;

		private final String number;

		private final String name;

		private final List<Sentence> errors = new ArrayList<>();

		private final List<Sentence> notes = new ArrayList<>();

		Row(SheetRow row) {
			this.row = row;
			this.number = KnownPeople.bare(text(Field.NUMBER));
			this.name = text(Field.NAME);
			if (row.hidden()) {
				this.notes.add(new Sentence("bonussheet.row.hidden"));
			}
		}

		/** A sub-total, a heading said again, a signature line: not somebody's line. */
		boolean isNoPerson() {
			boolean nameless = this.number.isEmpty() && this.name.isEmpty();
			return isSubTotal() || isHeading() || nameless
					|| !saysMoney() && (this.number.isEmpty() || this.name.isEmpty()) && whose().isEmpty();
		}

		private boolean isSubTotal() {
			return SubTotals.isLabel(this.number) || SubTotals.isLabel(this.name)
					|| this.number.isEmpty() && this.name.isEmpty() && hasFigures();
		}

		private boolean isHeading() {
			Integer column = SheetJudge.this.columns.column(Field.NAME);
			return column != null && !this.name.isEmpty()
					&& this.name.equals(plain(SheetJudge.this.headings.cell(column).text()));
		}

		private boolean hasFigures() {
			return moneyCells().anyMatch((cell) -> !Figure.of(cell).isNone());
		}

		private boolean saysMoney() {
			return moneyCells().anyMatch((cell) -> !cell.text().isEmpty());
		}

		private Stream<SheetCell> moneyCells() {
			return IntStream.range(0, SheetJudge.this.columns.fields().size())
				.filter((column) -> SheetJudge.this.columns.field(column).isMoney())
				.mapToObj(this.row::cell);
		}

		Judged leftOut(SubTotals subTotals, boolean last) {
			if (isHeading()) {
				this.notes.add(new Sentence("bonussheet.left.heading"));
			}
			else if (isSubTotal()) {
				this.notes.add(new Sentence("bonussheet.left.subtotal"));
				this.notes.addAll(subTotals.check(this.row, last));
			}
			else {
				this.notes.add(new Sentence("bonussheet.left.text"));
			}
			return new Judged(this.row, RowVerdict.LEFT_OUT, this.notes, null);
		}

		Judged judge() {
			flaws();
			Known known = identity();
			List<BonusAmount> rewardsAndDeductions = amounts();
			Figure base = figure(Field.BASE);
			LineDraft.Stated stated = stated();
			if (!this.errors.isEmpty()) {
				return new Judged(this.row, RowVerdict.ERROR, this.errors, null);
			}
			LineDraft draft = new LineDraft((known != null) ? known.id() : null, orNull(this.number),
					this.name.isEmpty() ? known.name() : this.name, orNull(text(Field.TEAM)), orNull(text(Field.TRADE)),
					orNull(text(Field.ATTENDANCE)), orNull(text(Field.COEFFICIENT)), base.orZero(),
					rewardsAndDeductions, stated);
			noteHidden();
			noteMoney(draft, base);
			return new Judged(this.row, RowVerdict.LINE, this.notes, draft);
		}

		private void flaws() {
			for (int column = 0; column < SheetJudge.this.columns.fields().size(); column++) {
				Field field = SheetJudge.this.columns.field(column);
				SheetCell cell = this.row.cell(column);
				if (field != Field.NOTHING && isFlawed(cell, field)) {
					this.errors
						.add(cell.isFormula() ? new Sentence("bonussheet.cell.formula", cell.address()) : cell.flaw());
				}
			}
			LONGEST.forEach((field, most) -> {
				if (text(field).length() > most) {
					this.errors.add(new Sentence("bonussheet.cell.long", address(field), most));
				}
			});
		}

		private static boolean isFlawed(SheetCell cell, Field field) {
			return cell.flaw() != null && !(cell.isFormula() && field.mayBeReckoned());
		}

		/** Whose line it is; {@code null} while nobody of the roster fits. */
		private Known identity() {
			List<Known> meant = whose();
			if (meant.size() > 1) {
				this.errors.add(new Sentence("bonussheet.name.several", address(Field.NAME), this.name,
						meant.stream().map(Known::number).sorted().collect(Collectors.joining("、"))));
				return null;
			}
			if (meant.isEmpty()) {
				noteUnknown();
				return null;
			}
			noteKnown(meant.get(0));
			return meant.get(0);
		}

		private List<Known> whose() {
			if (this.number.isEmpty()) {
				return this.name.isEmpty() ? List.of() : SheetJudge.this.people.named(this.name);
			}
			return SheetJudge.this.people.numbered(this.number).map(List::of).orElse(List.of());
		}

		private void noteUnknown() {
			if (this.name.isEmpty()) {
				this.errors.add(new Sentence("bonussheet.name.missing", address(Field.NAME)));
			}
			else if (this.number.isEmpty()) {
				this.notes.add(new Sentence("bonussheet.name.unknown", this.name));
			}
			else {
				this.notes.add(new Sentence("bonussheet.number.unknown", address(Field.NUMBER), this.number));
			}
		}

		private void noteKnown(Known known) {
			if (this.name.isEmpty()) {
				this.notes.add(new Sentence("bonussheet.name.filled", this.number, known.name()));
			}
			else if (!KnownPeople.bare(this.name).equals(KnownPeople.bare(known.name()))) {
				this.notes.add(new Sentence("bonussheet.name.differs", address(Field.NAME), this.number, known.name()));
			}
			else if (this.number.isEmpty()) {
				this.notes.add(new Sentence("bonussheet.number.filled", this.name, known.number()));
			}
			if (known.leftBefore(SheetJudge.this.people.month())) {
				this.notes.add(new Sentence("bonussheet.person.left", known.name(), known.leftOn()));
			}
			if (known.joinedAfter(SheetJudge.this.people.month())) {
				this.notes.add(new Sentence("bonussheet.person.notYet", known.name(), known.joinedOn()));
			}
			Integer first = SheetJudge.this.seen.putIfAbsent(known.id(), this.row.number());
			if (first != null) {
				this.notes.add(new Sentence("bonussheet.person.twice", known.name(), first));
			}
		}

		private List<BonusAmount> amounts() {
			List<BonusAmount> found = new ArrayList<>();
			for (Columns.Amounts column : SheetJudge.this.amounts) {
				Yuan yuan = figure(column.column()).orZero();
				if (yuan.fen() > 0) {
					found.add(new BonusAmount(column.kind(), column.title(), yuan, column.reasonOf(this.row),
							column.clauseOf(this.row), column.column()));
				}
			}
			return found;
		}

		private LineDraft.Stated stated() {
			return new LineDraft.Stated(this.row.number(), column(Field.BASE), figure(Field.SCORE).yuan(),
					column(Field.SCORE), figure(Field.NET).yuan(), column(Field.NET));
		}

		private Integer column(Field field) {
			return SheetJudge.this.columns.column(field);
		}

		private Figure figure(Field field) {
			Integer column = column(field);
			return (column != null) ? figure((int) column) : new Figure(null, null);
		}

		private Figure figure(int column) {
			Field field = SheetJudge.this.columns.field(column);
			Figure figure = Figure.of(this.row.cell(column), field);
			if (figure.flaw() != null && !isFlawed(this.row.cell(column), field)) {
				this.errors.add(figure.flaw());
			}
			return figure;
		}

		private void noteHidden() {
			for (int column : SheetJudge.this.hiddenColumns) {
				SheetCell cell = this.row.cell(column);
				if (SheetJudge.this.columns.field(column) != Field.NOTHING && !cell.text().isEmpty()) {
					this.notes.add(new Sentence("bonussheet.column.hidden", cell.address()));
				}
			}
		}

		private void noteMoney(LineDraft draft, Figure base) {
			if (base.isNone()) {
				this.notes.add(new Sentence("bonussheet.base.empty", address(Field.BASE)));
			}
			Yuan sum = draft.base();
			for (BonusAmount amount : draft.amounts()) {
				sum = (amount.kind() == AmountKind.REWARD) ? sum.plus(amount.amount()) : sum.minus(amount.amount());
			}
			sum = (draft.stated().score() != null) ? sum.plus(draft.stated().score()) : sum;
			Yuan paid = (sum.fen() < 0) ? Yuan.ZERO : sum;
			Yuan net = draft.stated().net();
			if (net != null && !net.equals(paid)) {
				this.notes.add(new Sentence("bonussheet.net.differs", address(Field.NET), net.plain(), paid.plain()));
			}
		}

		private String text(Field field) {
			Integer column = SheetJudge.this.columns.column(field);
			return (column == null) ? "" : plain(this.row.cell(column).text());
		}

		private String address(Field field) {
			Integer column = SheetJudge.this.columns.column(field);
			return SheetCell.address((column != null) ? column : 0, this.row.number());
		}

		private static String orNull(String text) {
			return text.isEmpty() ? null : text;
		}

	}

}

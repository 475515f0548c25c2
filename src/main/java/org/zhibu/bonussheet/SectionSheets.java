package org.zhibu.bonussheet;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;
import org.zhibu.sheet.CellRange;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheet.SheetTable;
import org.zhibu.sheetbatch.BatchRows;
import org.zhibu.sheetbatch.PreviewRow;
import org.zhibu.sheetbatch.RowTable;
import org.zhibu.sheetbatch.VerdictPage;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bonus sheets of the section: keep, judge, enter as the month's list, take back. */
@Service
@Transactional
class SectionSheets {

	private static final RowTable ROWS = new RowTable("bonus_sheet_row", "sheet_id", RowVerdict.values());

	private final BonusSheetRepository sheets;

	private final BonusSheetSql sql;

	private final BatchRows rows;

	private final BonusMonths months;

	private final AuditLog audit;

	private final Clock clock;

	SectionSheets(BonusSheetRepository sheets, BonusSheetSql sql, BatchRows rows, BonusMonths months, AuditLog audit,
			Clock clock) {
		this.sheets = sheets;
		this.sql = sql;
		this.rows = rows;
		this.months = months;
		this.audit = audit;
		this.clock = clock;
	}

	/** Keeps a sheet that was read, with a verdict on each row; no list is made of it. */
	long keep(CurrentPerson actor, YearMonth month, String fileName, SheetTable table) {
		mayEnter(actor, month).orRefuse();
		Head head = Head.of(table);
		List<SheetRow> people = table.rows().stream().skip(head.size()).filter((row) -> !isNothing(row)).toList();
		if (people.isEmpty()) {
			throw RuleViolation.at("file", "bonussheet.onlyHeadings");
		}
		table.requireUnmergedFrom(head.headings().number() + 1, (merge) -> isHarmless(merge, people));
		int columns = Math.max(head.headings().cells().size(),
				people.stream().mapToInt((row) -> row.cells().size()).max().orElse(1));
		List<String> headings = head.headings().cells().stream().map(SheetCell::text).toList();
		BonusSheet sheet = new BonusSheet(month, fileName, head.headings(), table.hiddenColumns(),
				Columns.guess(head.headings(), this.sql.remembered(headings)).fit(columns), actor.personId(),
				this.clock.instant());
		List<Judged> judged = judge(sheet, people);
		sheet.count(judged);
		this.sheets.saveAndFlush(sheet);
		this.rows.keep(ROWS, sheet.getId(), judged);
		this.audit.wrote(actor, "bonusSheet.uploaded", "bonusSheet", sheet.getId(), month + " · " + fileName);
		return sheet.getId();
	}

	/** A row of formulas that was filled down beyond the last person. */
	static boolean isNothing(SheetRow row) {
		return row.cells()
			.stream()
			.allMatch((cell) -> cell.text().isEmpty() || cell.isFormula() && cell.text().equals("0"));
	}

	/**
	 * A label of a sub-total, or a sentence alone in its row, may be merged within the
	 * row: no amount can be mistaken for another's.
	 */
	private static boolean isHarmless(CellRange merge, List<SheetRow> people) {
		return merge.isWithinRow() && people.stream()
			.filter((row) -> row.number() == merge.firstRow())
			.allMatch((row) -> SubTotals.isLabel(row.cell(merge.firstColumn()).text())
					|| row.cells().stream().filter((cell) -> !cell.text().isEmpty()).count() == 1);
	}

	/**
	 * Takes other columns, remembers them for the next sheet and judges every row anew.
	 */
	void map(CurrentPerson actor, YearMonth month, long id, int seenVersion, Columns columns) {
		mayWrite(actor).orRefuse();
		BonusSheet sheet = sheet(month, id);
		sheet.requireVersion(seenVersion);
		Columns fitted = columns.fit(sheet.columns().fields().size());
		sheet.map(fitted);
		judgeAgain(sheet);
		this.sql.remember(meanings(sheet.headings(), fitted));
		this.audit.wrote(actor, "bonusSheet.mapped", "bonusSheet", id, fitted.written());
	}

	private static Map<String, Field> meanings(SheetRow headings, Columns columns) {
		Map<String, Field> meanings = new HashMap<>();
		for (int column = 0; column < headings.cells().size(); column++) {
			String heading = headings.cell(column).text();
			if (!heading.isEmpty()) {
				meanings.putIfAbsent(heading, columns.field(column));
			}
		}
		return meanings;
	}

	/** Judges a pending sheet against the roster of now. */
	void judgeAgain(YearMonth month, long id) {
		BonusSheet sheet = sheet(month, id);
		if (sheet.isPending()) {
			judgeAgain(sheet);
		}
	}

	private void judgeAgain(BonusSheet sheet) {
		List<Judged> judged = judge(sheet, this.rows.all(ROWS, sheet.getId()));
		sheet.count(judged);
		this.rows.keepVerdicts(ROWS, sheet.getId(), judged);
	}

	/**
	 * Makes the sheet the month's list, all of it or nothing.
	 * @param without leaves the rows with errors out, knowingly
	 * @throws RuleViolation if the roster is no longer what the preview showed
	 */
	void confirm(CurrentPerson actor, YearMonth month, long id, int seenVersion, boolean without) {
		BonusSheet sheet = sheet(month, id);
		sheet.requireVersion(seenVersion);
		mayConfirm(actor, sheet, without).orRefuse();
		List<Judged> judged = judge(sheet, this.rows.all(ROWS, id));
		if (!this.rows.areAsShown(ROWS, id, judged)) {
			throw new RuleViolation("import.moved");
		}
		enter(actor, month, judged.stream().filter((row) -> row.draft() != null).map(Judged::draft).toList());
		sheet.confirm(this.clock.instant());
		this.audit.wrote(actor, "bonusSheet.confirmed", "bonusSheet", id,
				"+" + sheet.getLineRows() + " −" + sheet.getLeftRows() + " !" + sheet.getErrorRows());
	}

	/** Of two sheets that are confirmed at once, one becomes the list. */
	private void enter(CurrentPerson actor, YearMonth month, List<LineDraft> lines) {
		try {
			this.months.enter(actor, month, lines);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			Verdict.no("bonus.enter.already", month).orRefuse();
		}
	}

	/** Takes the list back that the sheet became, while it is a draft. */
	void undo(CurrentPerson actor, YearMonth month, long id, int seenVersion) {
		BonusSheet sheet = sheet(month, id);
		sheet.requireVersion(seenVersion);
		mayUndo(actor, sheet).orRefuse();
		// the sheet learns of it as a watcher of the list
		this.months.takeBack(actor, month);
		this.audit.wrote(actor, "bonusSheet.undone", "bonusSheet", id, sheet.getFileName());
	}

	/** Forgets a sheet that is not wanted. */
	void discard(CurrentPerson actor, YearMonth month, long id) {
		mayWrite(actor).orRefuse();
		BonusSheet sheet = sheet(month, id);
		sheet.discard(this.clock.instant());
		this.rows.forget(ROWS, id);
		this.audit.wrote(actor, "bonusSheet.discarded", "bonusSheet", id, sheet.getFileName());
	}

	/**
	 * The sheet with that id.
	 * @throws Missing if the month has none
	 */
	@Transactional(readOnly = true)
	BonusSheet sheet(YearMonth month, long id) {
		return this.sheets.findByIdAndPeriod(id, month).orElseThrow(() -> new Missing("bonus sheet"));
	}

	/** The latest sheets of a month, newest first. */
	@Transactional(readOnly = true)
	List<BonusSheet> latest(YearMonth month) {
		return this.sheets.findTop50ByPeriodOrderByIdDesc(month);
	}

	@Transactional(readOnly = true)
	VerdictPage page(BonusSheet sheet, String show, String after) {
		return this.rows.page(ROWS, sheet.getId(), show, after);
	}

	/** All rows with errors. */
	@Transactional(readOnly = true)
	List<PreviewRow> rejected(BonusSheet sheet) {
		return this.rows.of(ROWS, sheet.getId(), RowVerdict.ERROR);
	}

	/** Whether the person may enter the list of that month. */
	@Transactional(readOnly = true)
	Verdict mayEnter(CurrentPerson actor, YearMonth month) {
		return this.months.mayEnter(actor, month);
	}

	/**
	 * Whether the sheet may become the list now; rows with errors bar it unless left out
	 * knowingly.
	 */
	@Transactional(readOnly = true)
	Verdict mayConfirm(CurrentPerson actor, BonusSheet sheet, boolean without) {
		Columns columns = sheet.columns();
		return mayWrite(actor).and(() -> Verdict.noIf(!sheet.isPending(), "import.state.over"))
			.and(() -> mayEnter(actor, sheet.getPeriod()))
			.and(() -> Verdict.noIf(!columns.has(Field.NUMBER) && !columns.has(Field.NAME), "bonussheet.column.people"))
			.and(() -> Verdict.noIf(!columns.has(Field.BASE), "bonussheet.column.base"))
			.and(() -> Verdict.noIf(!without && sheet.getErrorRows() > 0, "bonussheet.confirm.errors",
					sheet.getErrorRows()))
			.and(() -> Verdict.noIf(sheet.getLineRows() == 0, "bonussheet.confirm.nothing"));
	}

	/** Whether the list that the sheet became may be taken back. */
	@Transactional(readOnly = true)
	Verdict mayUndo(CurrentPerson actor, BonusSheet sheet) {
		return mayWrite(actor).and(() -> Verdict.noIf(!sheet.isConfirmed(), "import.undo.state"))
			.and(() -> this.months.mayTakeBack(actor, this.months.of(sheet.getPeriod())));
	}

	private static Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.BONUS_ENTER), "bonus.enter.office");
	}

	private List<Judged> judge(BonusSheet sheet, List<SheetRow> rows) {
		return new SheetJudge(sheet.columns(), sheet.headings(), sheet.hiddenColumns(),
				new KnownPeople(this.sql.people(), sheet.getPeriod()))
			.judge(rows);
	}

}

package org.zhibu.rosterimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.roster.Teams;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.TeamMove;
import org.zhibu.shared.Verdict;
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheetbatch.BatchRows;
import org.zhibu.sheetbatch.PreviewRow;
import org.zhibu.sheetbatch.RowTable;
import org.zhibu.sheetbatch.VerdictPage;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports people from sheets: keep, judge, confirm, undo. */
@Service
@Transactional
class Imports {

	private static final RowTable ROWS = new RowTable("import_row", "batch_id", RowVerdict.values());

	private static final int TEAMS_AT_ONCE = 50;

	private final ImportBatchRepository batches;

	private final ImportSql sql;

	private final BatchRows rows;

	private final Roster roster;

	private final Teams teams;

	private final List<TeamMove> moves;

	private final AuditLog audit;

	private final Clock clock;

	Imports(ImportBatchRepository batches, ImportSql sql, BatchRows rows, Roster roster, Teams teams,
			List<TeamMove> moves, AuditLog audit, Clock clock) {
		this.batches = batches;
		this.sql = sql;
		this.rows = rows;
		this.roster = roster;
		this.teams = teams;
		this.moves = moves;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps a sheet that was read, with a verdict on each row; the roster stays as it is.
	 */
	long keep(CurrentPerson actor, String fileName, List<SheetRow> rows, boolean makeTeams) {
		mayImport(actor).orRefuse();
		int heading = Mapping.headingRow(rows);
		List<SheetRow> people = rows.subList(heading + 1, rows.size());
		if (people.isEmpty()) {
			throw RuleViolation.at("file", "import.onlyHeadings");
		}
		int columns = rows.subList(heading, rows.size()).stream().mapToInt((row) -> row.cells().size()).max().orElse(1);
		ImportBatch batch = new ImportBatch(fileName, rows.get(heading), Mapping.guess(rows.get(heading)).fit(columns),
				makeTeams, actor.personId(), this.clock.instant());
		List<Judged> judged = judge(batch, people);
		batch.count(judged);
		this.batches.saveAndFlush(batch);
		this.rows.keep(ROWS, batch.getId(), judged);
		this.audit.wrote(actor, "import.uploaded", "import", batch.getId(), fileName);
		return batch.getId();
	}

	/** Takes another mapping of columns and judges every row anew. */
	void map(CurrentPerson actor, long id, int seenVersion, Mapping mapping, boolean makeTeams) {
		mayImport(actor).orRefuse();
		ImportBatch batch = batch(id);
		batch.requireVersion(seenVersion);
		batch.map(mapping.fit(batch.mapping().fields().size()), makeTeams);
		judgeAgain(batch);
		this.audit.wrote(actor, "import.mapped", "import", id, mapping.written());
	}

	/** Judges a pending batch against the roster of now. */
	void judgeAgain(long id) {
		ImportBatch batch = batch(id);
		if (batch.isPending()) {
			judgeAgain(batch);
		}
	}

	private void judgeAgain(ImportBatch batch) {
		List<Judged> judged = judge(batch, this.rows.all(ROWS, batch.getId()));
		batch.count(judged);
		this.rows.keepVerdicts(ROWS, batch.getId(), judged);
	}

	/**
	 * Writes the sheet into the roster, all of it or nothing.
	 * @param without leaves the rows with errors out, knowingly
	 * @throws RuleViolation if the roster is no longer what the preview showed
	 */
	void confirm(CurrentPerson actor, long id, int seenVersion, boolean without) {
		ImportBatch batch = batch(id);
		batch.requireVersion(seenVersion);
		mayConfirm(actor, batch, without).orRefuse();
		List<SheetRow> rows = this.rows.all(ROWS, id);
		List<Judged> judged = judge(batch, rows);
		if (!this.rows.areAsShown(ROWS, id, judged)) {
			throw new RuleViolation("import.moved");
		}
		List<Long> made = makeTeams(actor, judged);
		List<Judged> written = (made.isEmpty() ? judged : judge(batch, rows)).stream()
			.filter((row) -> row.verdict() == RowVerdict.NEW || row.verdict() == RowVerdict.CHANGED)
			.toList();
		write(id, written);
		batch.confirm(made, this.clock.instant());
		this.audit.wrote(actor, "import.confirmed", "import", id,
				"+" + batch.getNewRows() + " ~" + batch.getChangedRows() + " !" + batch.getErrorRows());
		List<Long> moved = written.stream()
			.filter((row) -> row.known() != null && row.details().movesFrom(row.known().details()))
			.map((row) -> row.known().id())
			.toList();
		if (!moved.isEmpty()) {
			this.moves.forEach((told) -> told.moved(actor, moved));
		}
	}

	private List<Long> makeTeams(CurrentPerson actor, List<Judged> judged) {
		Map<String, Judged.NewTeam> wanted = new LinkedHashMap<>();
		judged.stream()
			.map(Judged::toMake)
			.filter((team) -> team != null)
			.forEach((team) -> wanted.putIfAbsent(team.name(), team));
		Map<String, Long> ids = new LinkedHashMap<>();
		this.roster.teams().forEach((team) -> ids.put(team.getName(), team.getId()));
		List<Long> made = new ArrayList<>();
		for (Judged.NewTeam team : wanted.values()) {
			Long parent = (team.parent() != null && !team.parent().equals(team.name()))
					? ids.computeIfAbsent(team.parent(), (name) -> make(actor, name, null, null, made)) : null;
			ids.computeIfAbsent(team.name(), (name) -> make(actor, name, parent, team.shift(), made));
		}
		return made;
	}

	private Long make(CurrentPerson actor, String name, Long parent, String shift, List<Long> made) {
		if (made.size() == TEAMS_AT_ONCE) {
			throw new RuleViolation("import.teams.many", TEAMS_AT_ONCE);
		}
		Long id = this.teams.make(actor, name, parent, shift).getId();
		made.add(id);
		return id;
	}

	private void write(long id, List<Judged> written) {
		// the teams made above must be there before rows that refer to them
		this.batches.flush();
		try {
			this.sql.insert(written.stream().filter((row) -> row.known() == null).map(Judged::details).toList());
			List<ImportSql.Change> changes = written.stream()
				.filter((row) -> row.known() != null)
				.map((row) -> new ImportSql.Change(row.known().id(), row.known().version(), row.details()))
				.toList();
			if (this.sql.update(changes) != changes.size()) {
				throw new RuleViolation("import.moved");
			}
			this.sql.keepOutcome(id, written);
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("import.moved");
		}
	}

	/** Turns a confirmed batch back, while nothing depends on what it wrote. */
	void undo(CurrentPerson actor, long id, int seenVersion) {
		ImportBatch batch = batch(id);
		batch.requireVersion(seenVersion);
		mayUndo(actor, batch).orRefuse();
		batch.undo(this.clock.instant());
		this.batches.flush();
		try {
			List<ImportSql.Change> changes = this.sql.changes(id);
			boolean whole = this.sql.removeMade(id) == this.sql.made(id) && this.sql.update(changes) == changes.size();
			if (!whole) {
				throw new Barred("import.undo.touched");
			}
			if (!batch.madeTeams().isEmpty()) {
				this.sql.removeTeams(batch.madeTeams());
			}
		}
		catch (DataIntegrityViolationException ex) {
			throw new Barred("import.undo.referred");
		}
		this.audit.wrote(actor, "import.undone", "import", id, batch.getFileName());
	}

	/** Forgets a sheet that is not wanted. */
	void discard(CurrentPerson actor, long id) {
		mayImport(actor).orRefuse();
		ImportBatch batch = batch(id);
		batch.discard(this.clock.instant());
		this.rows.forget(ROWS, id);
		this.audit.wrote(actor, "import.discarded", "import", id, batch.getFileName());
	}

	/**
	 * The batch with that id.
	 * @throws Missing if the branch has none
	 */
	@Transactional(readOnly = true)
	ImportBatch batch(long id) {
		return this.batches.findById(id).orElseThrow(() -> new Missing("import"));
	}

	/** The latest batches, newest first. */
	@Transactional(readOnly = true)
	List<ImportBatch> latest() {
		return this.batches.findTop50ByOrderByIdDesc();
	}

	@Transactional(readOnly = true)
	VerdictPage page(ImportBatch batch, String show, String after) {
		return this.rows.page(ROWS, batch.getId(), show, after);
	}

	/** All rows with errors. */
	@Transactional(readOnly = true)
	List<PreviewRow> rejected(ImportBatch batch) {
		return this.rows.of(ROWS, batch.getId(), RowVerdict.ERROR);
	}

	Verdict mayImport(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "roster.write.office");
	}

	/**
	 * Whether the batch may be written now; rows with errors bar it unless left out
	 * knowingly.
	 */
	Verdict mayConfirm(CurrentPerson actor, ImportBatch batch, boolean without) {
		return mayImport(actor).and(() -> Verdict.noIf(!batch.isPending(), "import.state.over"))
			.and(() -> Verdict.noIf(!batch.mapping().has(Field.NUMBER), "import.column.missing.NUMBER"))
			.and(() -> Verdict.noIf(!batch.mapping().has(Field.NAME), "import.column.missing.NAME"))
			.and(() -> Verdict.noIf(!without && batch.getErrorRows() > 0, "import.confirm.errors",
					batch.getErrorRows()))
			.and(() -> Verdict.noIf(batch.getNewRows() + batch.getChangedRows() == 0, "import.confirm.nothing"));
	}

	Verdict mayUndo(CurrentPerson actor, ImportBatch batch) {
		return mayImport(actor).and(() -> Verdict.noIf(!batch.isConfirmed(), "import.undo.state"));
	}

	private List<Judged> judge(ImportBatch batch, List<SheetRow> rows) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Team> byName = this.roster.teams()
			.stream()
			.collect(Collectors.toMap(Team::getName, Function.identity()));
		RowJudge judge = new RowJudge(batch.mapping(), this.sql.people(today), byName, batch.isMakeTeams(), today);
		return rows.stream().map(judge::judge).toList();
	}

}

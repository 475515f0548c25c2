package org.zhibu.rosterimport;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheetbatch.BatchState;
import org.zhibu.sheetbatch.SheetBatch;

/** A sheet of people that was read, with its counts. */
@Entity
class ImportBatch extends SheetBatch {

	private String mapping;

	private boolean makeTeams;

	private String madeTeams;

	private int newRows;

	private int changedRows;

	private int sameRows;

	private int errorRows;

	protected ImportBatch() {
	}

	ImportBatch(String fileName, SheetRow headings, Mapping mapping, boolean makeTeams, Long uploadedBy,
			Instant uploadedAt) {
		super(fileName, headings, Set.of(), uploadedBy, uploadedAt);
		this.mapping = mapping.written();
		this.makeTeams = makeTeams;
	}

	/** Takes another mapping; the rows are judged anew. */
	void map(Mapping corrected, boolean teams) {
		require(BatchState.PENDING);
		this.mapping = corrected.written();
		this.makeTeams = teams;
	}

	/** Counts the verdicts. */
	void count(List<Judged> judged) {
		this.newRows = count(judged, RowVerdict.NEW);
		this.changedRows = count(judged, RowVerdict.CHANGED);
		this.sameRows = count(judged, RowVerdict.SAME);
		this.errorRows = count(judged, RowVerdict.ERROR);
	}

	private static int count(List<Judged> judged, RowVerdict verdict) {
		return (int) judged.stream().filter((row) -> row.verdict() == verdict).count();
	}

	void confirm(List<Long> teams, Instant now) {
		confirm(now);
		this.madeTeams = teams.isEmpty() ? null : teams.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

	Mapping mapping() {
		return Mapping.read(this.mapping);
	}

	List<Long> madeTeams() {
		return (this.madeTeams == null) ? List.of()
				: Arrays.stream(this.madeTeams.split(",")).map(Long::valueOf).toList();
	}

	public boolean isMakeTeams() {
		return this.makeTeams;
	}

	public int getNewRows() {
		return this.newRows;
	}

	public int getChangedRows() {
		return this.changedRows;
	}

	public int getSameRows() {
		return this.sameRows;
	}

	public int getErrorRows() {
		return this.errorRows;
	}

}

package org.zhibu.rosterimport;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.Barred;
import org.zhibu.shared.BranchScoped;
import org.zhibu.sheet.SheetRow;

/**
 * A sheet that was read: pending, then confirmed or discarded; a confirmed one can be
 * undone.
 */
@Entity
class ImportBatch extends BranchScoped {

	private String fileName;

	@Enumerated(EnumType.STRING)
	private BatchState state;

	private String mapping;

	private String headings;

	private boolean makeTeams;

	private String madeTeams;

	private int newRows;

	private int changedRows;

	private int sameRows;

	private int errorRows;

	private Long uploadedBy;

	private Instant uploadedAt;

	private Instant decidedAt;

	protected ImportBatch() {
	}

	ImportBatch(String fileName, SheetRow headings, Mapping mapping, boolean makeTeams, Long uploadedBy,
			Instant uploadedAt) {
		this.fileName = fileName;
		this.headings = headings.number() + "\n" + Stored.cells(headings);
		this.mapping = mapping.written();
		this.makeTeams = makeTeams;
		this.uploadedBy = uploadedBy;
		this.uploadedAt = uploadedAt;
		this.state = BatchState.PENDING;
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
		require(BatchState.PENDING);
		this.state = BatchState.CONFIRMED;
		this.madeTeams = teams.isEmpty() ? null : teams.stream().map(String::valueOf).collect(Collectors.joining(","));
		this.decidedAt = now;
	}

	void discard(Instant now) {
		require(BatchState.PENDING);
		this.state = BatchState.DISCARDED;
		this.decidedAt = now;
	}

	void undo(Instant now) {
		require(BatchState.CONFIRMED);
		this.state = BatchState.UNDONE;
		this.decidedAt = now;
	}

	private void require(BatchState needed) {
		if (this.state != needed) {
			throw new Barred("import.state.over");
		}
	}

	Mapping mapping() {
		return Mapping.read(this.mapping);
	}

	SheetRow headings() {
		int line = this.headings.indexOf('\n');
		return Stored.row(Integer.parseInt(this.headings.substring(0, line)), this.headings.substring(line + 1));
	}

	List<Long> madeTeams() {
		return (this.madeTeams == null) ? List.of()
				: Arrays.stream(this.madeTeams.split(",")).map(Long::valueOf).toList();
	}

	public String getFileName() {
		return this.fileName;
	}

	public BatchState getState() {
		return this.state;
	}

	public boolean isPending() {
		return this.state == BatchState.PENDING;
	}

	public boolean isConfirmed() {
		return this.state == BatchState.CONFIRMED;
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

	Long getUploadedBy() {
		return this.uploadedBy;
	}

	Instant getUploadedAt() {
		return this.uploadedAt;
	}

}

package org.zhibu.sheetbatch;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.zhibu.shared.Barred;
import org.zhibu.shared.BranchScoped;
import org.zhibu.sheet.SheetRow;

/**
 * A sheet that was read: pending, then confirmed or discarded; a confirmed one can be
 * undone.
 */
@MappedSuperclass
public abstract class SheetBatch extends BranchScoped {

	private String fileName;

	@Enumerated(EnumType.STRING)
	private BatchState state;

	private String headings;

	private Long uploadedBy;

	private Instant uploadedAt;

	private Instant decidedAt;

	protected SheetBatch() {
	}

	/** A sheet that waits for its decision. */
	protected SheetBatch(String fileName, SheetRow headings, Set<Integer> hiddenColumns, Long uploadedBy,
			Instant uploadedAt) {
		this.fileName = fileName;
		this.headings = headings.number()
				+ hiddenColumns.stream().sorted().map((column) -> "," + column).collect(Collectors.joining()) + "\n"
				+ Stored.cells(headings);
		this.uploadedBy = uploadedBy;
		this.uploadedAt = uploadedAt;
		this.state = BatchState.PENDING;
	}

	/** What the sheet says was written. */
	public void confirm(Instant now) {
		decide(BatchState.PENDING, BatchState.CONFIRMED, now);
	}

	/** The sheet is not wanted. */
	public void discard(Instant now) {
		decide(BatchState.PENDING, BatchState.DISCARDED, now);
	}

	/** What was written was taken back. */
	public void undo(Instant now) {
		decide(BatchState.CONFIRMED, BatchState.UNDONE, now);
	}

	private void decide(BatchState from, BatchState to, Instant now) {
		require(from);
		this.state = to;
		this.decidedAt = now;
	}

	/**
	 * Goes on only in that state.
	 * @throws Barred in any other
	 */
	protected void require(BatchState needed) {
		if (this.state != needed) {
			throw new Barred("import.state.over");
		}
	}

	/** The headings of its columns. */
	public SheetRow headings() {
		int line = this.headings.indexOf('\n');
		int number = Integer.parseInt(this.headings.substring(0, line).split(",")[0]);
		return Stored.row(number, this.headings.substring(line + 1));
	}

	/** The columns that the sheet hides, from 0. */
	public Set<Integer> hiddenColumns() {
		String[] figures = this.headings.substring(0, this.headings.indexOf('\n')).split(",");
		return Arrays.stream(figures).skip(1).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
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

	public Long getUploadedBy() {
		return this.uploadedBy;
	}

	public Instant getUploadedAt() {
		return this.uploadedAt;
	}

}

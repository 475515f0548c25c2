package org.zhibu.scorecard;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.zhibu.scheme.Item;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Points;
import org.zhibu.shared.RuleViolation;

/**
 * The self mark and the agreed mark of one item in one version of a card, in tenths of a
 * point.
 */
@Entity
@Table(name = "scorecard_mark")
public class Mark extends BranchScoped {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "scorecard_id")
	private Scorecard scorecard;

	private int revision;

	private int itemNo;

	private int weight;

	private Integer selfMark;

	private Integer mark;

	private String reason;

	private Long clauseId;

	private Long markedBy;

	protected Mark() {
	}

	Mark(Scorecard scorecard, int revision, Item item) {
		this.scorecard = scorecard;
		this.revision = revision;
		this.itemNo = item.getItemNo();
		this.weight = item.getWeight();
	}

	Mark copiedTo(int laterRevision) {
		Mark copy = new Mark();
		copy.scorecard = this.scorecard;
		copy.revision = laterRevision;
		copy.itemNo = this.itemNo;
		copy.weight = this.weight;
		copy.selfMark = this.selfMark;
		copy.mark = this.mark;
		copy.reason = this.reason;
		copy.clauseId = this.clauseId;
		copy.markedBy = this.markedBy;
		return copy;
	}

	void giveSelf(Points points) {
		requireWithin(points);
		this.selfMark = points.tenths();
	}

	/** Sets or empties the agreed mark; a full mark needs no reason and keeps none. */
	void give(Points points, Long by) {
		if (points != null) {
			requireWithin(points);
		}
		this.mark = (points != null) ? points.tenths() : null;
		this.markedBy = by;
		if (!isCut()) {
			this.reason = null;
			this.clauseId = null;
		}
	}

	void explain(String why, Long clause) {
		this.reason = why;
		this.clauseId = clause;
	}

	private void requireWithin(Points points) {
		if (points.tenths() > this.weight) {
			throw new RuleViolation("scorecard.mark.range", points, full());
		}
	}

	/** Whether the mark is below the weight. */
	public boolean isCut() {
		return this.mark != null && this.mark < this.weight;
	}

	/** By how much the mark is below the weight. */
	public Points cutBy() {
		return new Points(this.weight - this.mark);
	}

	/** Whether a cut mark still lacks its reason. */
	public boolean lacksReason() {
		return isCut() && (this.reason == null || this.reason.isBlank());
	}

	public int getRevision() {
		return this.revision;
	}

	public int getItemNo() {
		return this.itemNo;
	}

	public int getWeight() {
		return this.weight;
	}

	public Integer getMark() {
		return this.mark;
	}

	/** The agreed mark, or {@code null} while missing. */
	public Points agreed() {
		return (this.mark != null) ? new Points(this.mark) : null;
	}

	/** The self mark, or {@code null} when not given. */
	public Points self() {
		return (this.selfMark != null) ? new Points(this.selfMark) : null;
	}

	public Points full() {
		return new Points(this.weight);
	}

	public String getReason() {
		return this.reason;
	}

	public Long getClauseId() {
		return this.clauseId;
	}

	public Long getMarkedBy() {
		return this.markedBy;
	}

}

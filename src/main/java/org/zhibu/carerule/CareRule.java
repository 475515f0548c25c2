package org.zhibu.carerule;

import java.time.YearMonth;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** The rules of the work with people from the first day of a month on. */
@Entity
class CareRule extends BranchScoped {

	private YearMonth fromPeriod;

	private int talkMonths;

	private int visitMonths;

	private int visitsFloor;

	private boolean dormitoryCounts;

	private boolean phoneCounts;

	private boolean videoCounts;

	private Long setBy;

	protected CareRule() {
	}

	CareRule(YearMonth from, CareTerms terms, Long setBy) {
		this.fromPeriod = from;
		apply(terms, setBy);
	}

	/** Set again before its month has begun. */
	void apply(CareTerms terms, Long by) {
		this.talkMonths = terms.talkMonths();
		this.visitMonths = terms.visitMonths();
		this.visitsFloor = terms.visitsFloor();
		this.dormitoryCounts = terms.dormitoryCounts();
		this.phoneCounts = terms.phoneCounts();
		this.videoCounts = terms.videoCounts();
		this.setBy = by;
	}

	CareTerms terms() {
		return new CareTerms(this.talkMonths, this.visitMonths, this.visitsFloor, this.dormitoryCounts,
				this.phoneCounts, this.videoCounts);
	}

	YearMonth getFromPeriod() {
		return this.fromPeriod;
	}

	Long getSetBy() {
		return this.setBy;
	}

}

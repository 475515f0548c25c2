package org.zhibu.doubt;

import java.time.Instant;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.shared.BranchScoped;

/** A worker says that his line is wrong. */
@Entity
public class BonusDoubt extends BranchScoped {

	private Long monthId;

	private YearMonth period;

	private Long lineId;

	private int lineNo;

	private Long personId;

	private String claim;

	private Long keyedBy;

	private Instant raisedAt;

	@Enumerated(EnumType.STRING)
	private DoubtState state = DoubtState.OPEN;

	private String answer;

	private Long answeredBy;

	private Instant answeredAt;

	protected BonusDoubt() {
	}

	BonusDoubt(BonusMonth month, Long lineId, int lineNo, Long personId, String claim, Long keyedBy, Instant raisedAt) {
		this.monthId = month.getId();
		this.period = month.getPeriod();
		this.lineId = lineId;
		this.lineNo = lineNo;
		this.personId = personId;
		this.claim = claim;
		this.keyedBy = keyedBy;
		this.raisedAt = raisedAt;
	}

	/** Closes the doubt; of two answers at once only the first finds it open. */
	void answer(DoubtState outcome, String reason, Long by, Instant now) {
		this.state = outcome;
		this.answer = reason;
		this.answeredBy = by;
		this.answeredAt = now;
	}

	public boolean isOpen() {
		return this.state == DoubtState.OPEN;
	}

	/** Whether it had no answer at that moment. */
	public boolean isOpenAt(Instant moment) {
		return !this.raisedAt.isAfter(moment) && (isOpen() || this.answeredAt.isAfter(moment));
	}

	public Long getMonthId() {
		return this.monthId;
	}

	public YearMonth getPeriod() {
		return this.period;
	}

	/** The version of the line that was doubted. */
	public Long getLineId() {
		return this.lineId;
	}

	public int getLineNo() {
		return this.lineNo;
	}

	public Long getPersonId() {
		return this.personId;
	}

	public String getClaim() {
		return this.claim;
	}

	public Instant getRaisedAt() {
		return this.raisedAt;
	}

	public DoubtState getState() {
		return this.state;
	}

	public String getAnswer() {
		return this.answer;
	}

	public Long getAnsweredBy() {
		return this.answeredBy;
	}

	public Instant getAnsweredAt() {
		return this.answeredAt;
	}

	Long getKeyedBy() {
		return this.keyedBy;
	}

}

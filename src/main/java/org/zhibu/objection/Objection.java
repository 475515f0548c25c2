package org.zhibu.objection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** Somebody says that one mark of a published card is wrong. */
@Entity
class Objection extends BranchScoped {

	/** An answer is due this long after it was raised (design 1.3). */
	static final Duration DUE = Duration.ofDays(2);

	private Long scorecardId;

	private YearMonth period;

	private int serial;

	private int itemNo;

	private Long raisedBy;

	private Instant raisedAt;

	private String claim;

	@Enumerated(EnumType.STRING)
	private ObjectionState state = ObjectionState.OPEN;

	private Long answeredBy;

	private Instant answeredAt;

	private String answer;

	private LocalDate meetingOn;

	protected Objection() {
	}

	Objection(Long scorecardId, YearMonth period, int serial, int itemNo, Long raisedBy, String claim,
			Instant raisedAt) {
		this.scorecardId = scorecardId;
		this.period = period;
		this.serial = serial;
		this.itemNo = itemNo;
		this.raisedBy = raisedBy;
		this.claim = claim;
		this.raisedAt = raisedAt;
	}

	/** Closes the matter; of two answers at once only the first finds it open. */
	void answer(ObjectionState outcome, String reason, Long by, LocalDate meeting, Instant now) {
		this.state = outcome;
		this.answer = reason;
		this.answeredBy = by;
		this.meetingOn = meeting;
		this.answeredAt = now;
	}

	public boolean isOpen() {
		return this.state == ObjectionState.OPEN;
	}

	/** When the answer is due. */
	public Instant getDueAt() {
		return this.raisedAt.plus(DUE);
	}

	public Long getScorecardId() {
		return this.scorecardId;
	}

	public YearMonth getPeriod() {
		return this.period;
	}

	public int getSerial() {
		return this.serial;
	}

	public int getItemNo() {
		return this.itemNo;
	}

	public Long getRaisedBy() {
		return this.raisedBy;
	}

	public Instant getRaisedAt() {
		return this.raisedAt;
	}

	public String getClaim() {
		return this.claim;
	}

	public ObjectionState getState() {
		return this.state;
	}

	public String getAnswer() {
		return this.answer;
	}

	public LocalDate getMeetingOn() {
		return this.meetingOn;
	}

}

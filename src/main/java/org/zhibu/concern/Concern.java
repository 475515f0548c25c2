package org.zhibu.concern;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** Somebody had his say; what he said is not here. */
@Entity
class Concern extends BranchScoped {

	/** A concern is acknowledged within so many days. */
	static final Duration ACKNOWLEDGED_WITHIN = Duration.ofDays(3);

	@Enumerated(EnumType.STRING)
	private ConcernMode mode;

	private Long raisedBy;

	private Instant raisedAt;

	private String slipHash;

	private Long wordsId;

	private Long nameId;

	@Enumerated(EnumType.STRING)
	private ConcernState state = ConcernState.NEW;

	private Instant acknowledgedAt;

	private Long assignedTo;

	private Long openingBy;

	private String openingReason;

	private Long openedBy;

	private int reopened;

	protected Concern() {
	}

	static Concern named(Long raisedBy, Long wordsId, Instant at) {
		Concern concern = new Concern();
		concern.mode = ConcernMode.NAMED;
		concern.raisedBy = raisedBy;
		concern.wordsId = wordsId;
		concern.raisedAt = at;
		return concern;
	}

	/** From the box: behind a slip, with a sealed name or none. */
	static Concern boxed(String slipHash, Long wordsId, Long nameId, Instant at) {
		Concern concern = new Concern();
		concern.mode = (nameId != null) ? ConcernMode.SEALED : ConcernMode.ANONYMOUS;
		concern.slipHash = slipHash;
		concern.wordsId = wordsId;
		concern.nameId = nameId;
		concern.raisedAt = at;
		return concern;
	}

	void acknowledge(Instant at) {
		this.state = ConcernState.ACKNOWLEDGED;
		this.acknowledgedAt = at;
	}

	void assign(Long officer) {
		this.assignedTo = officer;
	}

	void answered() {
		this.state = ConcernState.ANSWERED;
	}

	void confirm() {
		this.state = ConcernState.CONFIRMED;
	}

	/** The answer was none: it is open again. */
	void reopen() {
		this.state = ConcernState.ACKNOWLEDGED;
		this.reopened++;
	}

	void askOpening(Long officer, String reason) {
		this.openingBy = officer;
		this.openingReason = reason;
	}

	void agreeOpening(Long officer) {
		this.openedBy = officer;
	}

	boolean isLate(Instant now) {
		return this.state == ConcernState.NEW && now.isAfter(this.raisedAt.plus(ACKNOWLEDGED_WITHIN));
	}

	ConcernMode getMode() {
		return this.mode;
	}

	Long getRaisedBy() {
		return this.raisedBy;
	}

	Instant getRaisedAt() {
		return this.raisedAt;
	}

	Long getWordsId() {
		return this.wordsId;
	}

	Long getNameId() {
		return this.nameId;
	}

	ConcernState getState() {
		return this.state;
	}

	Long getAssignedTo() {
		return this.assignedTo;
	}

	Long getOpeningBy() {
		return this.openingBy;
	}

	String getOpeningReason() {
		return this.openingReason;
	}

	Long getOpenedBy() {
		return this.openedBy;
	}

	int getReopened() {
		return this.reopened;
	}

}

package org.zhibu.feedback;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;

/** Praise or a complaint left on a zone's public page, by nobody knows whom. */
@Entity
@Table(name = "zone_feedback")
class Feedback extends BranchScoped {

	private Long zoneId;

	private boolean praise;

	private String said;

	private Instant saidAt;

	@Enumerated(EnumType.STRING)
	private FeedbackState state = FeedbackState.OPEN;

	private Long settledBy;

	private Instant settledAt;

	private String reason;

	protected Feedback() {
	}

	Feedback(Long zoneId, boolean praise, String said, Instant saidAt) {
		this.zoneId = zoneId;
		this.praise = praise;
		this.said = said;
		this.saidAt = saidAt;
	}

	void confirm(Long by, Instant at) {
		settle(FeedbackState.CONFIRMED, by, at);
	}

	void setAside(String why, Long by, Instant at) {
		settle(FeedbackState.SET_ASIDE, by, at);
		this.reason = why;
	}

	private void settle(FeedbackState outcome, Long by, Instant at) {
		this.state = outcome;
		this.settledBy = by;
		this.settledAt = at;
	}

	boolean isOpen() {
		return this.state == FeedbackState.OPEN;
	}

	Long getZoneId() {
		return this.zoneId;
	}

	boolean isPraise() {
		return this.praise;
	}

	String getSaid() {
		return this.said;
	}

	Instant getSaidAt() {
		return this.saidAt;
	}

}

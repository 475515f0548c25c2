package org.zhibu.minutes;

import java.time.Instant;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** A name under the minutes as they stood in one round. */
@Entity
public class MinutesSignature extends BranchScoped {

	private Long meetingId;

	private Long personId;

	private int signRound;

	private Instant signedAt;

	protected MinutesSignature() {
	}

	MinutesSignature(Long meetingId, Long personId, int signRound, Instant signedAt) {
		this.meetingId = meetingId;
		this.personId = personId;
		this.signRound = signRound;
		this.signedAt = signedAt;
	}

	Long getMeetingId() {
		return this.meetingId;
	}

	public Long getPersonId() {
		return this.personId;
	}

	int getSignRound() {
		return this.signRound;
	}

	public Instant getSignedAt() {
		return this.signedAt;
	}

}

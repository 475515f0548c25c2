package org.zhibu.review;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.BranchScoped;

/**
 * A committee member's signature under one card as it stood in one round; a changed mark
 * begins a new round.
 */
@Entity
@Table(name = "scorecard_signature")
class Signature extends BranchScoped {

	private Long scorecardId;

	private int signRound;

	private Long personId;

	private Instant signedAt;

	protected Signature() {
	}

	Signature(Scorecard card, Long personId, Instant signedAt) {
		this.scorecardId = card.getId();
		this.signRound = card.getSignRound();
		this.personId = personId;
		this.signedAt = signedAt;
	}

	Long getScorecardId() {
		return this.scorecardId;
	}

	int getSignRound() {
		return this.signRound;
	}

	Long getPersonId() {
		return this.personId;
	}

	Instant getSignedAt() {
		return this.signedAt;
	}

}

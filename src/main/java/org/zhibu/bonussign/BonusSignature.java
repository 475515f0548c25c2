package org.zhibu.bonussign;

import java.time.Instant;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** One person signed the list of a round, or one corrected version of one line. */
@Entity
class BonusSignature extends BranchScoped {

	/** The place of a signature that stands under the whole list. */
	static final int WHOLE_LIST = 0;

	private Long monthId;

	private int lineNo;

	private int signRound;

	private Long personId;

	private Instant signedAt;

	protected BonusSignature() {
	}

	BonusSignature(Long monthId, int lineNo, int signRound, Long personId, Instant signedAt) {
		this.monthId = monthId;
		this.lineNo = lineNo;
		this.signRound = signRound;
		this.personId = personId;
		this.signedAt = signedAt;
	}

	Long getPersonId() {
		return this.personId;
	}

	Instant getSignedAt() {
		return this.signedAt;
	}

}

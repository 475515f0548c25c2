package org.zhibu.pairinglog;

import java.time.Instant;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** What a member did for a team in a month. */
@Entity
class PairingNote extends BranchScoped {

	private Long teamId;

	private Long memberId;

	private YearMonth period;

	private String done;

	private Instant notedAt;

	protected PairingNote() {
	}

	PairingNote(Long teamId, Long memberId, YearMonth period, String done, Instant notedAt) {
		this.teamId = teamId;
		this.memberId = memberId;
		this.period = period;
		rewrite(done, notedAt);
	}

	/** Said again while its month may still be written. */
	void rewrite(String what, Instant at) {
		this.done = what;
		this.notedAt = at;
	}

	Long getTeamId() {
		return this.teamId;
	}

	Long getMemberId() {
		return this.memberId;
	}

	YearMonth getPeriod() {
		return this.period;
	}

	String getDone() {
		return this.done;
	}

	Instant getNotedAt() {
		return this.notedAt;
	}

}

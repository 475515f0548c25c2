package org.zhibu.minutes;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;

/** What was corrected or added after both had signed. */
@Entity
@Table(name = "minutes_amendment")
public class Amendment extends BranchScoped {

	private Long meetingId;

	@Enumerated(EnumType.STRING)
	private AmendmentKind kind;

	private String said;

	private Long enteredBy;

	private Instant enteredAt;

	protected Amendment() {
	}

	Amendment(Long meetingId, AmendmentKind kind, String said, Long enteredBy, Instant enteredAt) {
		this.meetingId = meetingId;
		this.kind = kind;
		this.said = said;
		this.enteredBy = enteredBy;
		this.enteredAt = enteredAt;
	}

	Long getMeetingId() {
		return this.meetingId;
	}

	public AmendmentKind getKind() {
		return this.kind;
	}

	public String getSaid() {
		return this.said;
	}

	public Long getEnteredBy() {
		return this.enteredBy;
	}

	public Instant getEnteredAt() {
		return this.enteredAt;
	}

}

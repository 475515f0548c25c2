package org.zhibu.mind;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** How somebody is from a day on, until ninety days later; the newest counts. */
@Entity
class MindState extends BranchScoped {

	static final int DAYS = 90;

	private Long personId;

	@Enumerated(EnumType.STRING)
	private MindLevel level;

	private Long ownerId;

	private Long setBy;

	private LocalDate setOn;

	private LocalDate expiresOn;

	private Long noteId;

	protected MindState() {
	}

	MindState(Long personId, MindLevel level, Long ownerId, Long noteId, Long setBy, LocalDate setOn) {
		this.personId = personId;
		this.level = level;
		this.ownerId = ownerId;
		this.noteId = noteId;
		this.setBy = setBy;
		this.setOn = setOn;
		this.expiresOn = setOn.plusDays(DAYS);
	}

	Long getPersonId() {
		return this.personId;
	}

	MindLevel getLevel() {
		return this.level;
	}

	Long getOwnerId() {
		return this.ownerId;
	}

	Long getSetBy() {
		return this.setBy;
	}

	LocalDate getSetOn() {
		return this.setOn;
	}

	LocalDate getExpiresOn() {
		return this.expiresOn;
	}

	Long getNoteId() {
		return this.noteId;
	}

}

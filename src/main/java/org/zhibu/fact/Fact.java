package org.zhibu.fact;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** One thing that somebody saw, about one person or one zone. */
@Entity
class Fact extends BranchScoped {

	private Long notedBy;

	private Instant notedAt;

	private LocalDate happenedOn;

	private String place;

	private Long personId;

	private Long zoneId;

	private String zoneName;

	private Long ownerId;

	private int itemNo;

	private String seen;

	private boolean good;

	private Long photoId;

	private Long withdrawnBy;

	private Instant withdrawnAt;

	private String withdrawnReason;

	protected Fact() {
	}

	Fact(FactDraft draft, Long photoId, Long notedBy, Instant notedAt) {
		this.happenedOn = draft.happenedOn();
		this.place = draft.place();
		this.personId = draft.personId();
		this.itemNo = draft.itemNo();
		this.seen = draft.seen();
		this.good = draft.good();
		this.photoId = photoId;
		this.notedBy = notedBy;
		this.notedAt = notedAt;
	}

	/** It is about a zone: its name and owner stay as they were on that day. */
	Fact aboutZone(long zoneId, String zoneName, Long ownerId) {
		this.zoneId = zoneId;
		this.zoneName = zoneName;
		this.ownerId = ownerId;
		return this;
	}

	/** Takes it back; it stays in the book, struck through. */
	void withdraw(Long by, String reason, Instant now) {
		this.withdrawnBy = by;
		this.withdrawnReason = reason;
		this.withdrawnAt = now;
	}

	boolean isWithdrawn() {
		return this.withdrawnAt != null;
	}

	/** The person it counts for: whom it is about, or who owned the zone that day. */
	Long subject() {
		return (this.personId != null) ? this.personId : this.ownerId;
	}

	Long getNotedBy() {
		return this.notedBy;
	}

	Long getPhotoId() {
		return this.photoId;
	}

}

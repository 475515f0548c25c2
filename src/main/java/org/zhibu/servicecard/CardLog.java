package org.zhibu.servicecard;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;

/** One line of what happened to a badge. */
@Entity
@Table(name = "service_card_log")
class CardLog extends BranchScoped {

	private Long cardId;

	@Enumerated(EnumType.STRING)
	private CardState state;

	private LocalDate happenedOn;

	private String note;

	private Long notedBy;

	protected CardLog() {
	}

	CardLog(Long cardId, CardState state, LocalDate happenedOn, String note, Long notedBy) {
		this.cardId = cardId;
		this.state = state;
		this.happenedOn = happenedOn;
		this.note = note;
		this.notedBy = notedBy;
	}

	Long getCardId() {
		return this.cardId;
	}

	CardState getState() {
		return this.state;
	}

	LocalDate getHappenedOn() {
		return this.happenedOn;
	}

	String getNote() {
		return this.note;
	}

	Long getNotedBy() {
		return this.notedBy;
	}

}

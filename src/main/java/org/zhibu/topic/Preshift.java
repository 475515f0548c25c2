package org.zhibu.topic;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** A meeting before the shift: a team, a head count, one plain sentence (班前会). */
@Entity
class Preshift extends BranchScoped {

	private Long teamId;

	private LocalDate heldOn;

	private String shift;

	private int heads;

	private String sentence;

	private Long enteredBy;

	protected Preshift() {
	}

	Preshift(Long teamId, LocalDate heldOn, String shift, int heads, String sentence, Long enteredBy) {
		this.teamId = teamId;
		this.heldOn = heldOn;
		this.shift = shift;
		this.heads = heads;
		this.sentence = sentence;
		this.enteredBy = enteredBy;
	}

	Long getTeamId() {
		return this.teamId;
	}

	LocalDate getHeldOn() {
		return this.heldOn;
	}

	String getShift() {
		return this.shift;
	}

	int getHeads() {
		return this.heads;
	}

	String getSentence() {
		return this.sentence;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

}

package org.zhibu.roster;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** A crew (班组) or its parent (队), with a shift. */
@Entity
public class Team extends BranchScoped {

	private String name;

	private Long parentId;

	private String shift;

	private LocalDate closedOn;

	protected Team() {
	}

	public Team(String name, Long parentId, String shift) {
		this.name = name;
		this.parentId = parentId;
		this.shift = shift;
	}

	/** Gives the team another name, parent or shift. */
	void change(String name, Long parentId, String shift) {
		this.name = name;
		this.parentId = parentId;
		this.shift = shift;
	}

	/** The team's last day. */
	void close(LocalDate lastDay) {
		this.closedOn = lastDay;
	}

	/** Whether the team works on that day. */
	public boolean openOn(LocalDate day) {
		return this.closedOn == null || !this.closedOn.isBefore(day);
	}

	public String getName() {
		return this.name;
	}

	public Long getParentId() {
		return this.parentId;
	}

	public String getShift() {
		return this.shift;
	}

	public LocalDate getClosedOn() {
		return this.closedOn;
	}

}

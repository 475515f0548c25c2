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

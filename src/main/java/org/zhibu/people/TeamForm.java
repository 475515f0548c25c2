package org.zhibu.people;

import org.zhibu.roster.Team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is typed about a team. */
record TeamForm(@NotBlank(message = "{team.name.missing}") @Size(max = 40, message = "{team.name.length}") String name,
		@Pattern(regexp = "\\d{0,18}", message = "{team.unknown}") String parentId,
		@Size(max = 20, message = "{team.shift.length}") String shift, String version) {

	static TeamForm blank() {
		return new TeamForm("", "", "", "0");
	}

	static TeamForm of(Team team) {
		return new TeamForm(team.getName(), (team.getParentId() != null) ? team.getParentId().toString() : "",
				(team.getShift() != null) ? team.getShift() : "", String.valueOf(team.getVersion()));
	}

	Long parent() {
		return (this.parentId == null || this.parentId.isEmpty()) ? null : Long.valueOf(this.parentId);
	}

	String shiftOrNull() {
		return (this.shift == null || this.shift.isBlank()) ? null : this.shift.strip();
	}

	int seenVersion() {
		return (this.version != null && this.version.matches("\\d{1,9}")) ? Integer.parseInt(this.version) : -1;
	}

}

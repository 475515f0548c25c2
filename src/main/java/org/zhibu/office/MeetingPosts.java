package org.zhibu.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Role;

/** Which offices sit in the office meeting from a day on. */
@Entity
class MeetingPosts extends BranchScoped {

	/** The source's list, until the branch makes its own. */
	static final Set<Role> DEFAULT = EnumSet.of(Role.SECTION_HEAD, Role.DEPUTY_HEAD, Role.SECRETARY);

	private LocalDate startsOn;

	private String offices;

	private Long enteredBy;

	protected MeetingPosts() {
	}

	MeetingPosts(LocalDate startsOn, Set<Role> offices, Long enteredBy) {
		this.startsOn = startsOn;
		this.enteredBy = enteredBy;
		replace(offices);
	}

	/** Replaces a list that has not begun yet or begins today. */
	final void replace(Set<Role> posts) {
		this.offices = EnumSet.copyOf(posts).stream().map(Role::name).collect(Collectors.joining(","));
	}

	LocalDate getStartsOn() {
		return this.startsOn;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

	Set<Role> offices() {
		return Arrays.stream(this.offices.split(","))
			.map(Role::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

}

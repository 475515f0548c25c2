package org.zhibu.careduty;

import java.util.Arrays;
import java.util.Locale;

/** Which duties a list shows. */
enum DutyFilter {

	OPEN("d.state = 'OPEN'"), MINE("d.owner_id = :me and d.state = 'OPEN'"),
	UNASSIGNED("d.state = 'OPEN' and d.owner_id is null"), OVERDUE("d.state = 'OPEN' and d.due_on < :today"),
	CLOSED("d.state <> 'OPEN'");

	private final String condition;

	DutyFilter(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

	/** The filter of the address; an unknown one shows what is open. */
	static DutyFilter of(String typed) {
		return Arrays.stream(values())
			.filter((filter) -> filter.name().equalsIgnoreCase(typed))
			.findFirst()
			.orElse(OPEN);
	}

	/** How it is written in the address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The message key of its name. */
	public String key() {
		return "duty.filter." + name();
	}

}

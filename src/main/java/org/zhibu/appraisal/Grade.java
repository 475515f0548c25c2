package org.zhibu.appraisal;

import java.util.Arrays;
import java.util.Optional;

/** What a member is appraised as. */
public enum Grade {

	EXCELLENT, GOOD, FAIR, POOR;

	static Optional<Grade> named(String name) {
		return Arrays.stream(values()).filter((grade) -> grade.name().equals(name)).findFirst();
	}

	/** The message key of its name. */
	public String key() {
		return "appraisal.grade." + name();
	}

}

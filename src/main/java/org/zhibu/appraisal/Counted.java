package org.zhibu.appraisal;

/**
 * The slips about a member, counted by grade, and the grade he was given.
 */
record Counted(int excellent, int good, int fair, int poor, Grade grade) {

	int all() {
		return this.excellent + this.good + this.fair + this.poor;
	}

	/** How many slips say that grade. */
	public int of(Grade said) {
		return switch (said) {
			case EXCELLENT -> this.excellent;
			case GOOD -> this.good;
			case FAIR -> this.fair;
			case POOR -> this.poor;
		};
	}

}

package org.zhibu.carerule;

import org.zhibu.shared.RuleViolation;

/**
 * What holds for the work with people.
 *
 * @param talkMonths everyone is talked to at least once in so many months
 * @param visitMonths every home is visited at least once in so many months
 * @param visitsFloor visits of the branch a month at least
 * @param dormitoryCounts whether a visit to the dormitory counts as one to the home
 * @param phoneCounts whether a call to the family does
 * @param videoCounts whether a video call does
 */
public record CareTerms(int talkMonths, int visitMonths, int visitsFloor, boolean dormitoryCounts, boolean phoneCounts,
		boolean videoCounts) {

	/** The source's: once a quarter, once a year, two a month. */
	public static final CareTerms USUAL = new CareTerms(3, 12, 2, true, false, false);

	private static final int TALK = 24;

	private static final int VISIT = 36;

	private static final int FLOOR = 31;

	void requireSound() {
		refuseIf(this.talkMonths < 1 || this.talkMonths > TALK, "talkMonths", TALK);
		refuseIf(this.visitMonths < 1 || this.visitMonths > VISIT, "visitMonths", VISIT);
		if (this.visitsFloor < 0 || this.visitsFloor > FLOOR) {
			throw RuleViolation.at("visitsFloor", "care.rule.floor.range", FLOOR);
		}
	}

	private static void refuseIf(boolean wrong, String field, int most) {
		if (wrong) {
			throw RuleViolation.at(field, "care.rule.months.range", most);
		}
	}

}

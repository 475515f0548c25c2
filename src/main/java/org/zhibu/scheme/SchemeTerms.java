package org.zhibu.scheme;

/**
 * What a branch may set for itself from a month on.
 *
 * @param regulationId the regulation it rests on
 * @param wholePoints whether only whole points beyond a limit count
 * @param upperLimit in tenths of a point
 * @param lowerLimit in tenths of a point
 * @param fenPerTenth fen for each tenth beyond a limit
 * @param selfFromDay the day of the month from which members score themselves
 * @param reviewDay the day of the next month by which cards are reviewed
 * @param publishDay the day of the next month on which cards are published
 * @param objectionDays days after publication in which objections are taken
 * @param stars the limits of the stars
 */
public record SchemeTerms(Long regulationId, boolean wholePoints, int upperLimit, int lowerLimit, long fenPerTenth,
		int selfFromDay, int reviewDay, int publishDay, int objectionDays, StarRule stars) {

	/** The terms with the usual limits of the stars: 95, 90, 85, 80 points. */
	public SchemeTerms(Long regulationId, boolean wholePoints, int upperLimit, int lowerLimit, long fenPerTenth,
			int selfFromDay, int reviewDay, int publishDay, int objectionDays) {
		this(regulationId, wholePoints, upperLimit, lowerLimit, fenPerTenth, selfFromDay, reviewDay, publishDay,
				objectionDays, StarRule.USUAL);
	}

}

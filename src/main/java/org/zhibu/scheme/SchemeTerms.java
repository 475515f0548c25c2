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
 */
public record SchemeTerms(Long regulationId, boolean wholePoints, int upperLimit, int lowerLimit, long fenPerTenth,
		int selfFromDay, int reviewDay, int publishDay, int objectionDays) {

}

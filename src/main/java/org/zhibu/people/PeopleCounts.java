package org.zhibu.people;

/**
 * How many are on the roster today.
 *
 * @param everybody all of them
 * @param members members of the Party
 * @param temporary temporary labour, not yet made regular
 * @param teamless people without a team
 */
record PeopleCounts(int everybody, int members, int temporary, int teamless) {
}

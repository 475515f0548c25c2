package org.zhibu.bonus;

/**
 * The sums of a month.
 *
 * @param lines how many lines are in force
 * @param sum the sums of their parts
 */
public record BonusTotals(int lines, LineSum sum) {

}

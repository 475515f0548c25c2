package org.zhibu.bonus;

/**
 * A line in force with what it comes to.
 *
 * @param line the line
 * @param sum its figures
 */
public record CountedLine(BonusLine line, LineSum sum) {

}

package org.zhibu.board;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * The month in figures; excused cards count in no mean.
 *
 * @param mean the mean total, rounded to the tenth, or {@code null} without cards
 * @param money the sum of the money, or {@code null} for a past month keyed in
 * afterwards, which is never settled
 */
record BoardSum(int members, int excused, Points mean, int fiveStars, int fourStars, Yuan money) {

}

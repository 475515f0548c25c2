package org.zhibu.board;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * One published card as the branch may see it.
 *
 * @param zones the names of the zones, or {@code null}
 * @param total {@code null} for an excused card
 * @param starSigns the stars as signs, empty without a total
 * @param money {@code null} for an excused card and for one keyed in afterwards
 */
record BoardRow(long cardId, String number, String name, String zones, Points total, int stars, String starSigns,
		Yuan money, boolean excused) {

}

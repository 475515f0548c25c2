package org.zhibu.review;

import org.zhibu.shared.Points;

/**
 * One cell of the grid as it was sent.
 *
 * @param cardId the card
 * @param seenVersion the card's version on the page
 * @param itemNo the item, 1 to 10
 * @param points the mark, or {@code null} for an empty cell
 */
public record MarkEntry(long cardId, int seenVersion, int itemNo, Points points) {

}

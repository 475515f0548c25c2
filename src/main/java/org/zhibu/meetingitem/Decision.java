package org.zhibu.meetingitem;

import java.util.Map;
import java.util.Set;

/**
 * How an item was dealt with, as the recorder keys it in.
 *
 * @param motion what was put to the meeting
 * @param words what the minutes say
 * @param presidedBy who led this item because it is the chair's own matter, else
 * {@code null}
 * @param recused who declared himself recused, beside those whose matter it is
 * @param votes how each voter voted, at an open vote
 * @param secret the counts, at an election
 * @param granted what each matter gets, by its place in the item
 */
public record Decision(Motion motion, Words words, Long presidedBy, Set<Long> recused, Map<Long, Choice> votes,
		Tally secret, Map<Long, Grant> granted) {

	/** Nobody came to it. */
	static final Decision UNREACHED = new Decision(Motion.POSTPONE, new Words(null, null, null, null, null), null,
			Set.of(), Map.of(), null, Map.of());

	/**
	 * What a matter gets.
	 *
	 * @param fen the money, in fen, or {@code null} as asked
	 * @param reason why less, or {@code null}
	 */
	public record Grant(Long fen, String reason) {
	}

}

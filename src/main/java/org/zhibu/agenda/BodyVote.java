package org.zhibu.agenda;

import java.time.LocalDate;
import java.util.Set;

/**
 * A body's vote on an item of a meeting, as it was counted.
 *
 * @param meetingId the meeting
 * @param itemId the item
 * @param gate the body whose decision it is
 * @param by the body that sat: the gate itself, or the members' meeting instead of it
 * @param day the day of the meeting
 * @param due how many are due (应到)
 * @param present how many were there (实到)
 * @param recused how many of those did not vote because it is their own matter (回避)
 * @param yes votes for
 * @param no votes against
 * @param abstained votes withheld
 * @param passed whether the computed bar was reached
 * @param voters the persons who voted, whatever they voted
 */
public record BodyVote(long meetingId, long itemId, Body gate, Body by, LocalDate day, int due, int present,
		int recused, int yes, int no, int abstained, boolean passed, Set<Long> voters) {

}

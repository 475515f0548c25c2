package org.zhibu.agenda;

import java.time.LocalDate;

import org.zhibu.shared.CurrentPerson;

/**
 * A body's decision about one matter, told to the matter's book in the transaction that
 * stores the vote.
 *
 * @param matterId the matter
 * @param revision the version of the matter that was voted on
 * @param itemId the item of the meeting
 * @param gate the body whose decision this is
 * @param by the body that sat: the gate itself, or the members' meeting instead of it
 * @param day the day of the meeting
 * @param outcome what the vote made of it
 * @param grantedFen the money granted, in fen, {@code null} when none was asked or passed
 * @param reason why less was granted, why it was returned or not passed; {@code null}
 * when passed as asked
 * @param recorder who recorded the vote
 */
public record Ruling(long matterId, int revision, long itemId, Body gate, Body by, LocalDate day, Outcome outcome,
		Long grantedFen, String reason, CurrentPerson recorder) {

}

package org.zhibu.expense;

import java.time.LocalDate;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Outcome;
import org.zhibu.shared.Yuan;

/**
 * A body's decision about one version.
 *
 * @param revision the version that was voted on
 * @param gate the body whose decision it is
 * @param by the body that sat
 * @param itemId the item of the meeting
 * @param day the day of the meeting
 * @param outcome what the vote made of it
 * @param granted the money granted, {@code null} when nothing was passed
 * @param reason why less was granted, or why it was returned or refused; or {@code null}
 */
public record Decision(int revision, Body gate, Body by, long itemId, LocalDate day, Outcome outcome, Yuan granted,
		String reason) {

}

package org.zhibu.meetingpage;

import java.time.LocalDate;
import java.time.LocalTime;

import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingState;

/**
 * A meeting in a list.
 *
 * @param due how many were due, {@code null} before its end
 * @param present how many of those were there
 * @param minutes how long it took, in minutes
 * @param late whether it was keyed in afterwards
 */
record MeetingRow(long id, MeetingKind kind, String group, LocalDate day, LocalTime time, String place,
		MeetingState state, Integer due, Integer present, Integer minutes, boolean late) {

}

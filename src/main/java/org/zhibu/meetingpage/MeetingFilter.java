package org.zhibu.meetingpage;

import java.time.LocalDate;

import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingState;

/**
 * What a list of meetings is limited to.
 *
 * @param kind the kind, or {@code null} for all
 * @param state the state, or {@code null} for all
 * @param year the year, or {@code null} for all
 * @param day the day of the last row of the page before, or {@code null} at the start
 * @param id the id of that row
 */
record MeetingFilter(MeetingKind kind, MeetingState state, Integer year, LocalDate day, Long id) {

}

package org.zhibu.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What is said about a meeting before it is held.
 *
 * @param kind its kind
 * @param group the Party group, for a group meeting only, else {@code null}
 * @param day the day
 * @param time when it begins
 * @param place where, or {@code null} while open
 * @param chairId who leads it
 * @param recorderId who writes the minutes; never the chair
 */
public record MeetingPlan(MeetingKind kind, String group, LocalDate day, LocalTime time, String place, long chairId,
		long recorderId) {

}

package org.zhibu.meetingitem;

import java.time.LocalDate;

/**
 * What the minutes say about an item.
 *
 * @param said what was said, or {@code null}
 * @param dissent who thought otherwise and why, or {@code null}
 * @param decision what was decided, in words, or {@code null}
 * @param ownerId who does it, or {@code null}
 * @param dueOn until when, or {@code null}
 */
public record Words(String said, String dissent, String decision, Long ownerId, LocalDate dueOn) {

}

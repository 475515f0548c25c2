package org.zhibu.audit;

import java.time.LocalDateTime;

import org.zhibu.shared.Sentence;

/**
 * A row of the log in words.
 *
 * @param at Beijing time
 * @param who name and number, or the login, or {@code null} for a job or a link
 * @param kind WRITE, REFUSED or READ
 * @param what what was done or tried
 * @param detail figures, or why it was refused; may be {@code null}
 * @param url where the thing can be seen, or {@code null}
 */
record AuditRow(long id, LocalDateTime at, String who, String kind, Sentence what, String detail, String url) {

}

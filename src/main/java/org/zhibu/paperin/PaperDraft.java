package org.zhibu.paperin;

import java.time.LocalDate;

/**
 * What is noted about a paper from above.
 *
 * @param number its number, unlike any other's
 * @param title its title
 * @param asks what it asks
 * @param plain the card in plain words, at most 300 characters, or {@code null}
 * @param receivedOn when it came
 * @param dueOn until when, or {@code null}
 */
record PaperDraft(String number, String title, String asks, String plain, LocalDate receivedOn, LocalDate dueOn) {

}

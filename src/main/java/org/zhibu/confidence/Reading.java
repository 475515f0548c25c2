package org.zhibu.confidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One reading of a note.
 *
 * @param reader who read it
 * @param about whom it is about, or {@code null}
 */
public record Reading(long id, Instant at, long noteId, NoteKind kind, String reader, String about) {

	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneId.of("Asia/Shanghai"));

	/** When it was read, as a Beijing time. */
	public String when() {
		return TIME.format(this.at);
	}

}

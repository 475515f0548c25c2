package org.zhibu.confidence;

import java.time.Instant;

/**
 * That there is a note about somebody; never what it says.
 *
 * @param writer who wrote it, or {@code null}
 * @param readings how often it was read
 * @param wiped whether its words are gone by rule
 */
public record NoteHead(long id, NoteKind kind, Instant writtenAt, String writer, int readings, boolean wiped) {

	/** When it was written, as a Beijing time. */
	public String when() {
		return Reading.TIME.format(this.writtenAt);
	}

}

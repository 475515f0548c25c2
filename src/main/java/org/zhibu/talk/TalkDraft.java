package org.zhibu.talk;

import java.time.LocalDate;

/**
 * A talk as somebody is about to note it.
 *
 * @param words what was said, for its writer and the secretary
 * @param gist what the committee may know of it
 * @param sure whether the writer stands by words that the check pointed out
 */
public record TalkDraft(long personId, LocalDate heldOn, String kind, String words, String gist, boolean sure) {

	static final int WORDS = 1000;

	static final int GIST = 100;

	@Override
	public String toString() {
		return "talk";
	}

}

package org.zhibu.talk;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** Who sees, reads and takes back a talk (design 1.2, 1.7). */
final class TalkRules {

	private TalkRules() {
	}

	/**
	 * Whether the reader may know of it at all; the person it is about sees it elsewhere.
	 */
	static boolean sees(CurrentPerson reader, Talk talk) {
		return !reader.is(talk.getPersonId()) && (reader.onCommittee() || reader.is(talk.getTalkerId()));
	}

	/** Whether the reader may open all of what was said. */
	static Verdict mayRead(CurrentPerson reader, Talk talk) {
		return Verdict.noIf(!reader.is(talk.getTalkerId()) && !reader.is(Role.SECRETARY), "talk.read.office");
	}

	static Verdict mayVoid(CurrentPerson actor, Talk talk) {
		return Verdict.noIf(talk.isVoid(), "talk.void.already")
			.and(() -> Verdict.noIf(!actor.is(talk.getTalkerId()) && !actor.is(Role.SECRETARY), "talk.void.office"));
	}

	static Verdict mayNote(CurrentPerson actor, Long personId) {
		return Verdict.noIf(!actor.has(Right.TALKS), "talk.office")
			.and(() -> Verdict.noIf(actor.is(personId), "talk.self"));
	}

}

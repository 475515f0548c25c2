package org.zhibu.meetingitem;

import java.util.List;

import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.MatterKind;

/**
 * What is said about an item before it is dealt with.
 *
 * @param title what it is about, {@code null} for the names of its matters
 * @param plain the card in plain words, at most 300 characters, or {@code null}
 * @param minutes how long it may take
 * @param raisedBy who brought it, in words, or {@code null}
 * @param topicId the topic of the backlog it comes from, or {@code null}
 * @param paperId the paper from above that it passes on, or {@code null}
 * @param ofWorkers whether workers brought it: those items come first
 * @param ballot how it is voted on
 * @param insteadOf the body that cannot decide it, when the members' meeting does, else
 * {@code null}
 * @param matters the matters decided with it
 */
public record ItemDraft(String title, String plain, int minutes, String raisedBy, Long topicId, Long paperId,
		boolean ofWorkers, Ballot ballot, Body insteadOf, List<MatterRef> matters) {

	/** An item without a matter. */
	public static ItemDraft talk(String title, String plain, int minutes, String raisedBy) {
		return new ItemDraft(title, plain, minutes, raisedBy, null, null, false, Ballot.OPEN, null, List.of());
	}

	/** The same under another title. */
	ItemDraft titled(String name) {
		return new ItemDraft(name, this.plain, this.minutes, this.raisedBy, this.topicId, this.paperId, this.ofWorkers,
				this.ballot, this.insteadOf, this.matters);
	}

	/** A matter, by its book and its id there. */
	public record MatterRef(MatterKind kind, long id) {
	}

}

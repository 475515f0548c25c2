package org.zhibu.meetingpage;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Bench;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.Matter;
import org.zhibu.meeting.Meeting;
import org.zhibu.meetingitem.AgendaItem;
import org.zhibu.meetingitem.Choice;
import org.zhibu.meetingitem.ItemMatter;
import org.zhibu.paperin.SuperiorPapers;
import org.zhibu.shared.Verdict;

/**
 * One item as its page shows it.
 *
 * @param meeting the meeting
 * @param item the item
 * @param paper the paper from above that it passes on, or {@code null}
 * @param matters what is decided with it
 * @param bodies the bodies that vote
 * @param sitters those due who are there, with what bars them
 * @param votes what was counted
 * @param choices how each person voted
 * @param chairRecused whether it is the chair's own matter
 * @param names names of everybody mentioned
 * @param mayDecide whether the reader records the decision
 * @param mayWrite whether the reader writes the minutes
 * @param mayRemove whether the reader takes it off the agenda
 */
record ItemView(Meeting meeting, AgendaItem item, SuperiorPapers.Card paper, List<MatterLine> matters,
		List<BodyLine> bodies, List<Sitter> sitters, List<BodyVote> votes, Map<Long, Choice> choices,
		boolean chairRecused, Map<Long, String> names, Verdict mayDecide, Verdict mayWrite, Verdict mayRemove) {

	/** A matter at its place in the item. */
	record MatterLine(ItemMatter place, Matter matter) {
	}

	/**
	 * A body before its vote: who is there, what it takes, whether it can vote and
	 * whether it can pass at all.
	 */
	record BodyLine(Body body, Bench bench, int needed, Verdict vote, Verdict may, boolean reachable) {
	}

	/** Whether every body has enough people there to vote. */
	public boolean canVote() {
		return this.bodies.stream().allMatch((line) -> line.vote().allowed());
	}

	/** Somebody at the table. */
	record Sitter(long personId, String name, Set<Body> bodies, boolean recused, boolean suspended) {

		/** Whether he may vote on the item. */
		public boolean votes() {
			return !this.recused && !this.suspended;
		}

	}

}

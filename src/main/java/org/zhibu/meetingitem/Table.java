package org.zhibu.meetingitem;

import java.util.List;
import java.util.Set;

import org.zhibu.agenda.Bench;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.QuorumRule;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.RollCall;
import org.zhibu.meeting.Seat;

/**
 * The people around an item: those due, those there, those whose own matter it is.
 *
 * @param meeting the meeting
 * @param item the item
 * @param roll the meeting's list of names
 * @param recused everybody who may not vote on the item, there or not
 */
public record Table(Meeting meeting, AgendaItem item, RollCall roll, Set<Long> recused) {

	/** The bodies that vote, in their order. */
	public List<Body> bodies() {
		return this.meeting.getKind().bodies();
	}

	/** Whose decision a body's vote is: its own, or that of the body it stands in for. */
	public Body gate(Body body) {
		return (this.item.getInsteadOf() != null) ? this.item.getInsteadOf() : body;
	}

	public Bench bench(Body body) {
		return this.roll.bench(body, this.recused);
	}

	public List<Seat> voters(Body body) {
		return this.roll.voters(body, this.recused);
	}

	public QuorumRule rule(Body body) {
		return QuorumRule.of(body, this.item.getBallot());
	}

	/** Whether that body could decide it at all, if everybody came. */
	public boolean reachable(Body body) {
		List<Seat> due = this.roll.of(body);
		int silenced = (int) due.stream()
			.filter((seat) -> seat.suspended() || this.recused.contains(seat.personId()))
			.count();
		return rule(body).reachable(due.size(), silenced);
	}

}

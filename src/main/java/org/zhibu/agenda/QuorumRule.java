package org.zhibu.agenda;

import org.zhibu.shared.Verdict;

/**
 * Whether a body is enough to decide, and how many votes a decision takes (design 1.5).
 * Whoever is recused does not vote and never lowers the bar.
 */
public final class QuorumRule {

	private final Body body;

	private final Ballot ballot;

	private QuorumRule(Body body, Ballot ballot) {
		this.body = body;
		this.ballot = ballot;
	}

	/** The rule of that body for that kind of vote. */
	public static QuorumRule of(Body body, Ballot ballot) {
		return new QuorumRule(body, ballot);
	}

	/** How many must be there before anything is decided. */
	public int leastPresent(int due) {
		if (this.ballot == Ballot.ELECTION) {
			return atLeast(due * 4, 5);
		}
		return switch (this.body) {
			case MEMBERS -> atLeast(due, 2);
			case COMMITTEE, GROUP -> moreThanHalf(due);
			case OFFICE_MEETING -> atLeast(due * 2, 3);
		};
	}

	/** How many votes for are needed, whatever the number of those who may not vote. */
	public int leastYes(Bench bench) {
		return countsThePresent() ? moreThanHalf(bench.present()) : moreThanHalf(bench.due());
	}

	/**
	 * Whether enough people are there to vote at all. Nobody due means that the body does
	 * not exist on that day.
	 */
	public Verdict mayVote(Bench bench) {
		int least = leastPresent(bench.due());
		return Verdict.noIf(bench.due() == 0, "quorum.nobody")
			.and(() -> Verdict.noIf(bench.present() < least, "quorum.few", bench.due(), least, bench.present()));
	}

	/** Whether a vote could still pass with those who are there and may vote. */
	public Verdict mayPass(Bench bench) {
		int needed = leastYes(bench);
		return mayVote(bench)
			.and(() -> Verdict.noIf(bench.voters() < needed, "quorum.impossible", needed, bench.voters()));
	}

	/**
	 * Whether the body could decide the item if everybody came; where it cannot, the item
	 * goes to the members' meeting.
	 * @param due how many are due
	 * @param silenced how many of all those may not vote
	 */
	public boolean reachable(int due, int silenced) {
		return due > 0 && mayPass(new Bench(due, due, silenced)).allowed();
	}

	/** Whether that many votes for pass. */
	public boolean passes(Bench bench, int yes) {
		return yes >= leastYes(bench);
	}

	/** Members and elections apart, the office meeting counts those who are there. */
	private boolean countsThePresent() {
		return this.ballot == Ballot.ELECTION || this.body == Body.OFFICE_MEETING;
	}

	private static int moreThanHalf(int people) {
		return people / 2 + 1;
	}

	/** The part rounded up: at least two thirds of four are three. */
	private static int atLeast(int people, int part) {
		return (people + part - 1) / part;
	}

}

package org.zhibu.agenda;

import java.util.Collection;
import java.util.List;

import org.zhibu.shared.Verdict;

/**
 * A book of matters that only a meeting decides. The book of meetings asks it what waits,
 * and tells it what was decided.
 */
public interface Matters {

	/** The kind of its matters. */
	MatterKind kind();

	/** What waits for a decision of that body now, the oldest first. */
	List<Matter> waitingFor(Body gate);

	/** These matters as they stand now, in any order; unknown ids are left out. */
	List<Matter> of(Collection<Long> ids);

	/**
	 * Whether that body may decide about the matter now. Locks the matter until the end
	 * of the transaction, so that a withdrawal waits for the vote or the vote for it.
	 */
	Verdict mayDecide(long id, int revision, Body gate);

	/**
	 * Takes a decision over, in the transaction of the vote.
	 * @throws org.zhibu.shared.RuleViolation if money or reason do not fit
	 */
	void decided(Ruling ruling);

}

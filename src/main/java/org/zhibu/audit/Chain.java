package org.zhibu.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.zhibu.shared.BranchContext;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the committed rows of a branch by hash, afterwards and apart from the writers,
 * and checks the chain. Two runs at once cannot both win: the place in the chain is
 * unique.
 */
@Service
class Chain {

	private static final int AT_ONCE = 1000;

	private final ChainSql sql;

	private final TransactionTemplate transaction;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	Chain(ChainSql sql, TransactionTemplate transaction) {
		this.sql = sql;
		this.transaction = transaction;
	}

	/**
	 * Chains what is committed and not yet chained.
	 * @return how many links were added
	 */
	int continueFor(long branchId) {
		this.oneAtATime.lock();
		try {
			int added = 0;
			int now;
			do {
				now = BranchContext.within(branchId, () -> this.transaction.execute((status) -> append(branchId)));
				added += now;
			}
			while (now == AT_ONCE);
			return added;
		}
		catch (DuplicateKeyException ex) {
			// Another process chained the same rows first.
			return 0;
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private int append(long branchId) {
		Link last = this.sql.last(branchId);
		List<Link> links = new ArrayList<>();
		for (Entry entry : this.sql.unchained(branchId, AT_ONCE)) {
			last = new Link(last.number() + 1, entry.id(), ChainHash.of(last.hash(), entry), null);
			links.add(last);
		}
		if (!links.isEmpty()) {
			this.sql.append(branchId, links);
		}
		return links.size();
	}

	/** Reckons the whole chain of a branch anew and names the first broken link. */
	ChainCheck check(long branchId) {
		return BranchContext.within(branchId, () -> this.transaction.execute((status) -> walk(branchId)));
	}

	private ChainCheck walk(long branchId) {
		ChainWalk walk = new ChainWalk();
		List<Link> links;
		boolean holds = true;
		do {
			links = this.sql.links(branchId, walk.links(), AT_ONCE);
			for (int i = 0; i < links.size() && holds; i++) {
				holds = walk.over(links.get(i));
			}
		}
		while (holds && links.size() == AT_ONCE);
		return walk.result(this.sql.countUnchained(branchId));
	}

}

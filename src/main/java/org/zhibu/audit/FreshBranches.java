package org.zhibu.audit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The branches that have committed rows since the chain last grew. */
@Component
class FreshBranches {

	private final Set<Long> fresh = ConcurrentHashMap.newKeySet();

	/** Remembers the branch once the running transaction has committed. */
	void afterCommit(long branchId) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				FreshBranches.this.fresh.add(branchId);
			}
		});
	}

	void add(long branchId) {
		this.fresh.add(branchId);
	}

	/** Hands out the branches and forgets them. */
	Set<Long> take() {
		Set<Long> taken = Set.copyOf(this.fresh);
		this.fresh.removeAll(taken);
		return taken;
	}

}

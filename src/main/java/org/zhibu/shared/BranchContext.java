package org.zhibu.shared;

import java.util.function.Supplier;

/**
 * The branch whose rows this thread may see. It is set before a transaction opens and
 * never switched inside one.
 */
public final class BranchContext {

	/** Nobody's branch: sees no row. */
	public static final long NOBODY = -1;

	private static final ThreadLocal<Long> CURRENT = new ThreadLocal<>();

	private BranchContext() {
	}

	/** The current branch, or {@link #NOBODY}. */
	public static long current() {
		Long branch = CURRENT.get();
		return (branch != null) ? branch : NOBODY;
	}

	/** Does a piece of work for one branch and restores what was before. */
	public static <T> T within(long branchId, Supplier<T> work) {
		Long before = CURRENT.get();
		CURRENT.set(branchId);
		try {
			return work.get();
		}
		finally {
			restore(before);
		}
	}

	/** Does a piece of work for one branch and restores what was before. */
	public static void within(long branchId, Runnable work) {
		within(branchId, () -> {
			work.run();
			return null;
		});
	}

	private static void restore(Long before) {
		if (before == null) {
			CURRENT.remove();
		}
		else {
			CURRENT.set(before);
		}
	}

}

package org.zhibu.bench;

/** How much is measured; {@code -Dbench.share=100} tries a hundredth of everything. */
final class Size {

	private static final int SHARE = Integer.getInteger("bench.share", 1);

	private Size() {
	}

	/** The full size, or its share of it in a trial. */
	static int of(int full) {
		return Math.max(1, full / SHARE);
	}

	/** Whether the figures are those of a trial. */
	static boolean isTrial() {
		return SHARE != 1;
	}

}

package org.zhibu.audit;

import org.zhibu.shared.Sentence;

/** Walks a chain link by link and stops at the first that does not hold. */
final class ChainWalk {

	private long links;

	private String hash = ChainHash.BEFORE_THE_FIRST;

	private Sentence broken;

	/** Goes over one link; {@code false} once the chain is broken. */
	boolean over(Link link) {
		if (link.number() != this.links + 1) {
			this.broken = new Sentence("audit.chain.gap", text(this.links + 1));
		}
		else if (link.entry() == null) {
			this.broken = new Sentence("audit.chain.gone", text(link.number()), text(link.auditId()));
		}
		else if (!ChainHash.of(this.hash, link.entry()).equals(link.hash())) {
			this.broken = new Sentence("audit.chain.changed", text(link.number()), text(link.auditId()));
		}
		else {
			this.links++;
			this.hash = link.hash();
		}
		return this.broken == null;
	}

	ChainCheck result(long waiting) {
		return new ChainCheck(this.links, waiting, this.hash, this.broken);
	}

	long links() {
		return this.links;
	}

	private static String text(long number) {
		return Long.toString(number);
	}

}

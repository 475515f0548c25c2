package org.zhibu.audit;

import org.zhibu.shared.Sentence;

/**
 * What the check of a chain found.
 *
 * @param links how many links hold
 * @param waiting rows not yet chained
 * @param lastHash the hash of the last link that holds, to be noted on paper
 * @param broken the first link that does not hold, or {@code null}
 */
record ChainCheck(long links, long waiting, String lastHash, Sentence broken) {

	public boolean holds() {
		return this.broken == null;
	}

}

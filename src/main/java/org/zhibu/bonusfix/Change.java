package org.zhibu.bonusfix;

import org.zhibu.shared.Yuan;

/**
 * A correction before it is one.
 *
 * @param lineNo the sealed line
 * @param personId whose line it is
 * @param before what it came to with all earlier corrections
 * @param after what it should have come to
 * @param reason why
 * @param decision who decided it, and when
 */
record Change(int lineNo, long personId, Yuan before, Yuan after, String reason, String decision) {

	/** What is paid more, or less where it is negative. */
	public Yuan difference() {
		return this.after.minus(this.before);
	}

}

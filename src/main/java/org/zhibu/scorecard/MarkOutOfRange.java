package org.zhibu.scorecard;

import org.zhibu.shared.Points;
import org.zhibu.shared.RuleViolation;

/** A mark above the weight of its item. */
class MarkOutOfRange extends RuleViolation {

	MarkOutOfRange(Points given, Points full) {
		super("scorecard.mark.range", given, full);
	}

}

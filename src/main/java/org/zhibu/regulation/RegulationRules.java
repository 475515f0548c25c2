package org.zhibu.regulation;

import java.time.LocalDate;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

/** One predicate a verb of the rule book. */
final class RegulationRules {

	private RegulationRules() {
	}

	/** Whether this person writes the rule book at all. */
	static Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "regulation.write.office");
	}

	/** Whether the wording may still be changed: only before it holds. */
	static Verdict mayRewrite(Regulation regulation, LocalDate today) {
		return Verdict.noIf(regulation.stateOn(today) != RegulationState.COMING, "regulation.rewrite.inForce");
	}

	/** Whether a new one may replace it: only while it holds and nothing replaces it. */
	static Verdict mayReplace(Regulation regulation, LocalDate today) {
		return Verdict.noIf(regulation.getReplacedBy() != null, "regulation.replaced.already")
			.and(() -> Verdict.noIf(!regulation.inForceOn(today), "regulation.replace.inForce"));
	}

	/** Whether it may be given a last day. */
	static Verdict mayEnd(Regulation regulation, LocalDate today) {
		return Verdict.noIf(regulation.getReplacedBy() != null, "regulation.replaced.already")
			.and(() -> Verdict.noIf(!regulation.inForceOn(today), "regulation.end.inForce"));
	}

	/** A successor holds from today or a later day, and after its forerunner's first. */
	static Verdict maySucceedFrom(Regulation before, LocalDate from, LocalDate today) {
		return Verdict.noIf(from.isBefore(today), "regulation.from.past")
			.and(() -> Verdict.noIf(!from.isAfter(before.getStartsOn()), "regulation.from.before",
					before.getStartsOn()));
	}

}

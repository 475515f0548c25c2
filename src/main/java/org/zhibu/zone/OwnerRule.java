package org.zhibu.zone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.zhibu.shared.Verdict;

/**
 * A zone has one owner. Two at once are a handover, at most a week long, and never three
 * (design 1.1).
 */
final class OwnerRule {

	/** The longest handover, in days. */
	static final int HANDOVER_DAYS = 7;

	private OwnerRule() {
	}

	/** Whether the term may stand beside the others of the same zone. */
	static Verdict mayAdd(Term added, List<Term> others) {
		List<Term> beside = others.stream().filter(added::meets).toList();
		return Verdict
			.noIf(beside.stream().anyMatch((other) -> Objects.equals(other.personId(), added.personId())),
					"zone.owner.already")
			.and(() -> Verdict.noIf(beside.stream().anyMatch((other) -> added.daysWith(other) > HANDOVER_DAYS),
					"zone.owner.handover", HANDOVER_DAYS))
			.and(() -> Verdict.noIf(threeAtOnce(added, beside), "zone.owner.three"));
	}

	/** Of two others that both meet the added one and each other, three own the zone. */
	private static boolean threeAtOnce(Term added, List<Term> beside) {
		for (int i = 0; i < beside.size(); i++) {
			for (int j = i + 1; j < beside.size(); j++) {
				Term both = beside.get(i).shared(beside.get(j));
				if (both != null && added.meets(both)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Somebody owns a zone on these days.
	 *
	 * @param personId who
	 * @param from the first day
	 * @param to the last day, or {@code null} while it is not known
	 */
	record Term(Long personId, LocalDate from, LocalDate to) {

		boolean meets(Term other) {
			return shared(other) != null;
		}

		Term shared(Term other) {
			LocalDate first = this.from.isAfter(other.from) ? this.from : other.from;
			LocalDate last = (this.to == null || other.to != null && other.to.isBefore(this.to)) ? other.to : this.to;
			return (last != null && last.isBefore(first)) ? null : new Term(null, first, last);
		}

		/** Days that both own the zone; without an end it is for ever. */
		long daysWith(Term other) {
			Term both = shared(other);
			if (both == null) {
				return 0;
			}
			return (both.to == null) ? Long.MAX_VALUE : ChronoUnit.DAYS.between(both.from, both.to) + 1;
		}

	}

}

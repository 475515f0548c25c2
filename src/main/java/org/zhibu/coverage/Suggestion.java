package org.zhibu.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.zhibu.shared.Sentence;

/**
 * A home to visit next, and why.
 *
 * @param why the reason in words
 */
record Suggestion(long personId, String name, String team, Sentence why) {

	private static final int HOW_MANY = 2;

	/**
	 * Duties first, the earliest due; then who was never visited, the longest there; then
	 * the longest ago.
	 */
	private static final Comparator<Covered> ORDER = Comparator
		.comparing(Covered::visitDue, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((one) -> one.lastVisit() != null)
		.thenComparing((one) -> (one.lastVisit() != null) ? one.lastVisit() : one.joined())
		.thenComparing(Covered::number);

	/** The next two visits. */
	static List<Suggestion> next(List<Covered> grid, LocalDate today) {
		return grid.stream()
			.filter((one) -> one.visitDue() != null || one.visit() != Tile.DONE)
			.sorted(ORDER)
			.limit(HOW_MANY)
			.map((one) -> new Suggestion(one.id(), one.name(), one.team(), reason(one, today)))
			.toList();
	}

	private static Sentence reason(Covered one, LocalDate today) {
		if (one.visitDue() != null) {
			String key = one.visitDue().isBefore(today) ? "coverage.why.overdue" : "coverage.why.duty";
			return new Sentence(key, new Sentence(one.visitCause().key()), one.visitDue().toString());
		}
		return (one.lastVisit() == null) ? new Sentence("coverage.why.never", one.joined().toString())
				: new Sentence("coverage.why.longest", one.lastVisit().toString());
	}

}

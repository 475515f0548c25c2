package org.zhibu.appraisal;

import java.util.Collection;

import org.zhibu.shared.Verdict;

/**
 * At most a third are excellent (design 1.5), and no more slips are counted than there
 * are.
 */
final class AppraisalRule {

	private AppraisalRule() {
	}

	/** How many of so many members may be excellent. */
	static int mostExcellent(int members) {
		return members / 3;
	}

	/**
	 * Whether these counts can be.
	 * @param members how many are appraised
	 * @param slips how many slips were collected
	 * @param there how many were there to write one
	 */
	static Verdict holds(int members, int slips, int there, Collection<Counted> counts) {
		long excellent = counts.stream().filter((one) -> one.grade() == Grade.EXCELLENT).count();
		int most = mostExcellent(members);
		return Verdict.noIf(slips < 1 || slips > there, "appraisal.slips", there)
			.and(() -> Verdict.noIf(counts.stream().anyMatch((one) -> one.all() > slips), "appraisal.sum", slips))
			.and(() -> Verdict.noIf(excellent > most, "appraisal.third", members, most, excellent));
	}

}

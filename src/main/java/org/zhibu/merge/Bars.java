package org.zhibu.merge;

import java.time.LocalDate;
import java.time.YearMonth;

import org.zhibu.shared.Verdict;

/**
 * What goes on under a person and hangs on who he is: as long as it does, he is merged
 * into nobody, since moving it would falsify a list, a request or a vote.
 *
 * @param bonus the earliest month whose unsealed list has his line, or {@code null}
 * @param expense the number of a request of his that is before the bodies, or
 * {@code null}
 * @param meeting the day of a meeting that goes on with him, or that he is to lead or to
 * record, or {@code null}
 */
record Bars(YearMonth bonus, String expense, LocalDate meeting) {

	/** Whether nothing of it goes on; else what to end first. */
	Verdict verdict(String name) {
		return Verdict.noIf(this.bonus != null, "merge.bar.bonus", name, this.bonus)
			.and(() -> Verdict.noIf(this.expense != null, "merge.bar.expense", name, this.expense))
			.and(() -> Verdict.noIf(this.meeting != null, "merge.bar.meeting", name, this.meeting));
	}

}

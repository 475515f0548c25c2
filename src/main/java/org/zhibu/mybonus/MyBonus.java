package org.zhibu.mybonus;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusTotals;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonusfix.BonusCorrection;
import org.zhibu.doubt.BonusDoubt;
import org.zhibu.shared.Verdict;

/**
 * What a worker sees of his own bonus.
 *
 * @param published the published months, the latest first
 * @param month the month shown, {@code null} while none is published
 * @param line his line, {@code null} where the list has none
 * @param confirmation the message key of its confirmation
 * @param doubts what he doubted, and the answers
 * @param corrections what was corrected after sealing
 * @param totals the published sums
 * @param maySign whether he may confirm his line
 * @param mayDoubt whether he may doubt it
 */
record MyBonus(List<YearMonth> published, BonusMonth month, CountedLine line, String confirmation,
		List<BonusDoubt> doubts, List<BonusCorrection> corrections, BonusTotals totals, Verdict maySign,
		Verdict mayDoubt) {

}

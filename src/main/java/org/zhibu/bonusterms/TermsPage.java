package org.zhibu.bonusterms;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

/**
 * The rules of the bonus over time.
 *
 * @param now the rules of this month
 * @param next what follows, the earliest first
 * @param before what held before, the latest first
 * @param openable the months that rules may still be set for
 * @param coming the one of them that is opened next
 */
record TermsPage(Rules now, List<Rules> next, List<Rules> before, List<YearMonth> openable, YearMonth coming) {

	/**
	 * The rules that begin with a month.
	 *
	 * @param from the month, or {@code null} for those of a branch that has set none
	 * @param terms what holds
	 * @param regulation what the scope rests on, or {@code null}
	 * @param changes what differs from the rules before
	 */
	record Rules(YearMonth from, BonusTerms terms, String regulation, List<Sentence> changes) {

		/** What is pointed out, as sentences. */
		public List<Sentence> limits() {
			return List.of(new Sentence("bonusterms.deduction", this.terms.deductionPercent()),
					new Sentence("bonusterms.outlier", new Points(this.terms.outlierTenths())),
					new Sentence("bonusterms.leaders", String.valueOf(this.terms.leadersPercent())),
					new Sentence("bonusterms.gap", this.terms.gapPercent()));
		}

	}

}

package org.zhibu.bonussettings;

/**
 * What the branch sets for its bonus months.
 *
 * @param regulationId the regulation that the scope rests on, or {@code null}
 * @param scope who reads a published list by name
 * @param deductionPercent deductions above this share of the gross are pointed out
 * @param outlierTenths a modified z-score above this, in tenths, is pointed out
 * @param leadersPercent a leaders' mean above this share of the workers' is pointed out
 * @param gapPercent regular and temporary means of one trade further apart than this are
 * pointed out
 */
public record BonusTerms(Long regulationId, Scope scope, int deductionPercent, int outlierTenths, int leadersPercent,
		int gapPercent) {

	/** What holds where the branch has set nothing (design 1.4). */
	public static final BonusTerms USUAL = new BonusTerms(null, Scope.SECTION, 20, 35, 200, 30);

	/** The same rules, resting on a regulation. */
	public BonusTerms resting(Long regulation) {
		return new BonusTerms(regulation, this.scope, this.deductionPercent, this.outlierTenths, this.leadersPercent,
				this.gapPercent);
	}

}

package org.zhibu.bonussettings;

import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** The rules of the bonus from a month on, until later ones begin. */
@Entity
public class BonusRules extends BranchScoped {

	private YearMonth validFrom;

	private Long regulationId;

	@Enumerated(EnumType.STRING)
	private Scope scope;

	private int deductionPercent;

	private int outlierTenths;

	private int leadersPercent;

	private int gapPercent;

	protected BonusRules() {
	}

	BonusRules(YearMonth validFrom, BonusTerms terms) {
		this.validFrom = validFrom;
		change(terms);
	}

	void change(BonusTerms terms) {
		this.regulationId = terms.regulationId();
		this.scope = terms.scope();
		this.deductionPercent = terms.deductionPercent();
		this.outlierTenths = terms.outlierTenths();
		this.leadersPercent = terms.leadersPercent();
		this.gapPercent = terms.gapPercent();
	}

	/** Everything that may be set, as it stands. */
	public BonusTerms terms() {
		return new BonusTerms(this.regulationId, this.scope, this.deductionPercent, this.outlierTenths,
				this.leadersPercent, this.gapPercent);
	}

	public YearMonth getValidFrom() {
		return this.validFrom;
	}

}

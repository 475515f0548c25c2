package org.zhibu.bonusterms;

import java.util.ArrayList;
import java.util.List;

import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

/** What differs between two sets of rules, as sentences. */
final class TermsChanges {

	private TermsChanges() {
	}

	static List<Sentence> between(BonusTerms before, BonusTerms after) {
		List<Sentence> changes = new ArrayList<>();
		if (before.scope() != after.scope()) {
			changes.add(new Sentence("bonusterms.change.scope", new Sentence(after.scope().key())));
		}
		figure(changes, "deduction", before.deductionPercent(), after.deductionPercent());
		if (before.outlierTenths() != after.outlierTenths()) {
			changes.add(new Sentence("bonusterms.change.outlier", new Points(before.outlierTenths()),
					new Points(after.outlierTenths())));
		}
		figure(changes, "leaders", before.leadersPercent(), after.leadersPercent());
		figure(changes, "gap", before.gapPercent(), after.gapPercent());
		return changes;
	}

	private static void figure(List<Sentence> changes, String field, int before, int after) {
		if (before != after) {
			changes.add(new Sentence("bonusterms.change." + field, String.valueOf(before), String.valueOf(after)));
		}
	}

}

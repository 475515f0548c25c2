package org.zhibu.bonusterms;

import org.zhibu.shared.FormText;
import java.util.List;
import java.util.function.UnaryOperator;

import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.shared.Points;

/** The rules of the bonus as typed. */
record TermsForm(String scope, String regulation, String deduction, String outlier, String leaders, String gap) {

	/** The fields that hold a figure, in the order of the page. */
	static final List<String> FIGURES = List.of("deduction", "outlier", "leaders", "gap");

	TermsForm {
		scope = stripped(scope);
		regulation = stripped(regulation);
		deduction = stripped(deduction);
		outlier = stripped(outlier);
		leaders = stripped(leaders);
		gap = stripped(gap);
	}

	/** What a page sent, whatever it was. */
	static TermsForm typed(UnaryOperator<String> sent) {
		return new TermsForm(sent.apply("scope"), sent.apply("regulation"), sent.apply("deduction"),
				sent.apply("outlier"), sent.apply("leaders"), sent.apply("gap"));
	}

	static TermsForm of(BonusTerms terms) {
		return new TermsForm(terms.scope().name(),
				(terms.regulationId() != null) ? terms.regulationId().toString() : "",
				String.valueOf(terms.deductionPercent()), new Points(terms.outlierTenths()).toString(),
				String.valueOf(terms.leadersPercent()), String.valueOf(terms.gapPercent()));
	}

	/** What was typed in a field that holds a figure. */
	public String text(String field) {
		return switch (field) {
			case "deduction" -> this.deduction;
			case "outlier" -> this.outlier;
			case "leaders" -> this.leaders;
			case "gap" -> this.gap;
			default -> "";
		};
	}

	/** The names of those fields, for the page. */
	public List<String> figures() {
		return FIGURES;
	}

	private static String stripped(String text) {
		return FormText.plain(text);
	}

}

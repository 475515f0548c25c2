package org.zhibu.bonusterms;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.bonussettings.Scope;
import org.zhibu.shared.Points;

import org.springframework.validation.Errors;

/**
 * Reads what was typed and puts a sentence at each field that cannot be so; what was read
 * counts only without errors.
 */
final class TermsReader {

	private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

	private static final int PERCENT = 100;

	private static final int LEADERS_MOST = 1000;

	private static final Points OUTLIER_LEAST = new Points(10);

	private static final Points OUTLIER_MOST = new Points(200);

	private final TermsForm form;

	private final Map<Long, String> regulations;

	private final Errors errors;

	TermsReader(TermsForm form, Map<Long, String> regulations, Errors errors) {
		this.form = form;
		this.regulations = regulations;
		this.errors = errors;
	}

	BonusTerms terms() {
		return new BonusTerms(regulation(), scope(), percent("deduction", this.form.deduction(), 1, PERCENT), outlier(),
				percent("leaders", this.form.leaders(), PERCENT, LEADERS_MOST),
				percent("gap", this.form.gap(), 1, PERCENT));
	}

	private Scope scope() {
		return Arrays.stream(Scope.values())
			.filter((scope) -> scope.name().equals(this.form.scope()))
			.findFirst()
			.orElseGet(() -> {
				this.errors.rejectValue("scope", "bonusterms.scope.unknown");
				return Scope.TOTALS;
			});
	}

	/**
	 * Who reads the list by name is decided by a rule book, not by whoever types here.
	 */
	private Long regulation() {
		if (this.form.regulation().isEmpty()) {
			this.errors.rejectValue("regulation", "bonusterms.regulation.needed");
			return null;
		}
		return this.regulations.keySet()
			.stream()
			.filter((id) -> id.toString().equals(this.form.regulation()))
			.findFirst()
			.orElseGet(() -> {
				this.errors.rejectValue("regulation", "settings.regulation.unknown");
				return null;
			});
	}

	private int percent(String field, String text, int least, int most) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceFirst("\\s*%$", "");
		int percent = WHOLE.matcher(plain).matches() ? Integer.parseInt(plain) : -1;
		if (percent < least || percent > most) {
			this.errors.rejectValue(field, "bonusterms.percent.range", new Object[] { least, most }, null);
		}
		return percent;
	}

	private int outlier() {
		Points read = Points.read(this.form.outlier()).orElse(new Points(0));
		if (read.compareTo(OUTLIER_LEAST) < 0 || read.compareTo(OUTLIER_MOST) > 0) {
			this.errors.rejectValue("outlier", "bonusterms.outlier.range", new Object[] { OUTLIER_LEAST, OUTLIER_MOST },
					null);
		}
		return read.tenths();
	}

}

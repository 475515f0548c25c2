package org.zhibu.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.zhibu.scheme.About;
import org.zhibu.scheme.ItemDraft;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.scheme.StarRule;
import org.zhibu.shared.Points;

import org.springframework.validation.Errors;

/**
 * Reads what was typed and puts a sentence at each field that cannot be so; what was read
 * counts only without errors.
 */
final class SchemeReader {

	private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

	private static final Pattern MONEY = Pattern.compile("\\d{1,5}(\\.\\d{1,2})?");

	private static final int LEAST_WEIGHT = 10;

	private static final int NAME = 20;

	private static final int SHORT_NAME = 6;

	private static final int LAST_DAY = 28;

	private static final int LONGEST_WINDOW = 20;

	private static final long MOST_FEN_PER_POINT = 1_000_000;

	private final SchemeForm form;

	private final Map<Long, String> regulations;

	private final Errors errors;

	SchemeReader(SchemeForm form, Map<Long, String> regulations, Errors errors) {
		this.form = form;
		this.regulations = regulations;
		this.errors = errors;
	}

	List<ItemDraft> items() {
		List<ItemDraft> drafts = new ArrayList<>();
		int sum = 0;
		for (int i = 0; i < Scheme.ITEMS; i++) {
			SchemeForm.Line line = this.form.items().get(i);
			String at = "items[" + i + "].";
			requireLength(at + "name", line.name(), NAME);
			requireLength(at + "shortName", line.shortName(), SHORT_NAME);
			int weight = points(at + "weight", line.weight(), LEAST_WEIGHT);
			About about = line.aboutPerson() ? About.PERSON : About.ZONE;
			if (!line.aboutPerson() && !line.about().equals(About.ZONE.name())) {
				this.errors.rejectValue(at + "about", "settings.about.unknown");
			}
			drafts.add(new ItemDraft(line.name(), line.shortName(), weight, about));
			sum += weight;
		}
		if (sum != Scheme.FULL) {
			this.errors.rejectValue("items", "scheme.weights.sum", new Object[] { new Points(sum) }, null);
		}
		return drafts;
	}

	SchemeTerms terms() {
		int upper = points("upper", this.form.upper(), 0);
		int lower = points("lower", this.form.lower(), 0);
		if (lower > upper) {
			this.errors.rejectValue("lower", "settings.limits.order");
		}
		int review = day("review", this.form.review(), LAST_DAY);
		int publish = day("publish", this.form.publish(), LAST_DAY);
		if (review > publish) {
			this.errors.rejectValue("publish", "settings.days.order");
		}
		return new SchemeTerms(regulation(), this.form.wholePoints(), upper, lower, fenPerTenth(),
				day("selfFrom", this.form.selfFrom(), LAST_DAY), review, publish,
				day("objection", this.form.objection(), LONGEST_WINDOW), stars());
	}

	private StarRule stars() {
		List<Integer> limits = new ArrayList<>();
		this.form.stars().forEach((field, text) -> {
			int limit = points(field, text, 1);
			int above = limits.isEmpty() ? 0 : limits.get(limits.size() - 1);
			if (above > 0 && limit >= above) {
				this.errors.rejectValue(field, "settings.stars.order");
			}
			limits.add(limit);
		});
		return new StarRule(limits.get(0), limits.get(1), limits.get(2), limits.get(3));
	}

	private Long regulation() {
		if (this.form.regulation().isEmpty()) {
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

	private long fenPerTenth() {
		String plain = Normalizer.normalize(this.form.yuanPerPoint(), Normalizer.Form.NFKC).replace('。', '.');
		if (!MONEY.matcher(plain).matches()) {
			this.errors.rejectValue("yuanPerPoint", plain.isEmpty() ? "settings.blank" : "settings.yuan.unreadable",
					new Object[] { this.form.yuanPerPoint() }, null);
			return 0;
		}
		long fen = new java.math.BigDecimal(plain).movePointRight(2).longValueExact();
		if (fen > MOST_FEN_PER_POINT || fen % 10 != 0) {
			this.errors.rejectValue("yuanPerPoint", "settings.yuan.range");
		}
		return fen / 10;
	}

	private int points(String field, String text, int least) {
		Points read = Points.read(text).orElse(null);
		if (read == null) {
			this.errors.rejectValue(field, text.isEmpty() ? "settings.blank" : "settings.points.unreadable",
					new Object[] { text }, null);
			return 0;
		}
		if (read.tenths() < least || read.tenths() > Scheme.FULL) {
			this.errors.rejectValue(field, "settings.points.range",
					new Object[] { new Points(least), new Points(Scheme.FULL) }, null);
		}
		return read.tenths();
	}

	private int day(String field, String text, int last) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		int day = WHOLE.matcher(plain).matches() ? Integer.parseInt(plain) : 0;
		if (day < 1 || day > last) {
			this.errors.rejectValue(field, "settings.day.range", new Object[] { last }, null);
		}
		return day;
	}

	private void requireLength(String field, String text, int longest) {
		if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
			this.errors.rejectValue(field, "settings.name.length", new Object[] { longest }, null);
		}
	}

}

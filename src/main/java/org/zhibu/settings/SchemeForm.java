package org.zhibu.settings;

import org.zhibu.shared.FormText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.zhibu.scheme.About;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.ItemDraft;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * The rules as typed: points and yuan as people write them, full-width digits included.
 */
record SchemeForm(List<Line> items, String upper, String lower, String yuanPerPoint, boolean wholePoints, String five,
		String four, String three, String two, String selfFrom, String review, String publish, String objection,
		String regulation) {

	SchemeForm {
		upper = stripped(upper);
		lower = stripped(lower);
		yuanPerPoint = stripped(yuanPerPoint);
		five = stripped(five);
		four = stripped(four);
		three = stripped(three);
		two = stripped(two);
		selfFrom = stripped(selfFrom);
		review = stripped(review);
		publish = stripped(publish);
		objection = stripped(objection);
		regulation = stripped(regulation);
	}

	/** What a page sent, whatever it was. */
	static SchemeForm typed(UnaryOperator<String> sent) {
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < Scheme.ITEMS; i++) {
			String at = "items[" + i + "].";
			lines.add(new Line(sent.apply(at + "name"), sent.apply(at + "shortName"), sent.apply(at + "weight"),
					sent.apply(at + "about")));
		}
		return new SchemeForm(lines, sent.apply("upper"), sent.apply("lower"), sent.apply("yuanPerPoint"),
				"true".equals(sent.apply("wholePoints")), sent.apply("five"), sent.apply("four"), sent.apply("three"),
				sent.apply("two"), sent.apply("selfFrom"), sent.apply("review"), sent.apply("publish"),
				sent.apply("objection"), sent.apply("regulation"));
	}

	static SchemeForm of(List<ItemDraft> items, SchemeTerms terms) {
		return new SchemeForm(items.stream().map(Line::of).toList(), points(terms.upperLimit()),
				points(terms.lowerLimit()), yuan(terms.fenPerTenth() * 10), terms.wholePoints(),
				points(terms.stars().five()), points(terms.stars().four()), points(terms.stars().three()),
				points(terms.stars().two()), String.valueOf(terms.selfFromDay()), String.valueOf(terms.reviewDay()),
				String.valueOf(terms.publishDay()), String.valueOf(terms.objectionDays()),
				(terms.regulationId() != null) ? terms.regulationId().toString() : "");
	}

	static List<ItemDraft> drafts(List<Item> items) {
		return items.stream()
			.map((item) -> new ItemDraft(item.getName(), item.getShortName(), item.getWeight(), item.getAbout()))
			.toList();
	}

	/** The four limits of the stars by the name of their field, the highest first. */
	Map<String, String> stars() {
		Map<String, String> stars = new java.util.LinkedHashMap<>();
		stars.put("five", this.five);
		stars.put("four", this.four);
		stars.put("three", this.three);
		stars.put("two", this.two);
		return stars;
	}

	/** What was typed in a field outside the ten items. */
	public String text(String field) {
		return switch (field) {
			case "upper" -> this.upper;
			case "lower" -> this.lower;
			case "yuanPerPoint" -> this.yuanPerPoint;
			case "selfFrom" -> this.selfFrom;
			case "review" -> this.review;
			case "publish" -> this.publish;
			case "objection" -> this.objection;
			default -> stars().getOrDefault(field, "");
		};
	}

	/**
	 * The sum of the weights that can be read, for the page before a script counts it.
	 */
	public String sum() {
		int tenths = this.items.stream()
			.mapToInt((line) -> Points.read(line.weight()).map(Points::tenths).orElse(0))
			.sum();
		return points(tenths);
	}

	private static String points(int tenths) {
		return new Points(tenths).toString();
	}

	private static String yuan(long fen) {
		return new Yuan(fen).plain().replaceFirst("\\.00$", "");
	}

	private static String stripped(String text) {
		return FormText.plain(text);
	}

	/** One item as typed. */
	record Line(String name, String shortName, String weight, String about) {

		Line {
			name = stripped(name);
			shortName = stripped(shortName);
			weight = stripped(weight);
			about = stripped(about);
		}

		static Line of(ItemDraft draft) {
			return new Line(draft.name(), draft.shortName(), points(draft.weight()), draft.about().name());
		}

		/** Whether it looks at the member himself. */
		public boolean aboutPerson() {
			return this.about.equals(About.PERSON.name());
		}

	}

}

package org.zhibu.settings;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.scheme.Item;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/**
 * The rules over time.
 *
 * @param now the rules of this month
 * @param next what follows, the earliest first
 * @param before what held before, the latest first
 * @param openable the months that rules may still be set for
 * @param coming the one of them that is opened next
 */
record SettingsPage(Rules now, List<Rules> next, List<Rules> before, List<YearMonth> openable, YearMonth coming) {

	/**
	 * The rules that begin with a month.
	 *
	 * @param from the month, or {@code null} for those of a branch that has set none
	 * @param items the ten items; empty in the lists of past and future rules
	 * @param regulation what they rest on, or {@code null}
	 * @param changes what differs from the rules before
	 */
	record Rules(YearMonth from, List<Line> items, SchemeTerms terms, String regulation, List<Sentence> changes) {

		public Points upper() {
			return new Points(this.terms.upperLimit());
		}

		public Points lower() {
			return new Points(this.terms.lowerLimit());
		}

		/** Money of a whole point, in yuan. */
		public String perPoint() {
			return new Yuan(this.terms.fenPerTenth() * 10).plain().replaceFirst("\\.00$", "");
		}

		/** The limits of five, four, three and two stars. */
		public List<Points> starLimits() {
			return List.of(new Points(this.terms.stars().five()), new Points(this.terms.stars().four()),
					new Points(this.terms.stars().three()), new Points(this.terms.stars().two()));
		}

	}

	/** One item. */
	record Line(int itemNo, String name, String shortName, Points weight, boolean aboutPerson) {

		static Line of(Item item) {
			return new Line(item.getItemNo(), item.getName(), item.getShortName(), item.fullMark(),
					item.getAbout() == org.zhibu.scheme.About.PERSON);
		}

	}

}

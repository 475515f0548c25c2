package org.zhibu.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.zhibu.shared.RuleViolation;

/**
 * Whom and what a person may write about, and the ten items.
 *
 * @param people whom, by initials
 * @param zones which zones, by id
 * @param items the names of the ten items in order
 */
record FactChoices(List<Choice> people, Map<Long, String> zones, List<String> items) {

	/**
	 * What a person meant by a number, a name or pinyin initials: the value of the
	 * choice.
	 * @throws RuleViolation when nobody or several answer to it
	 */
	String meant(String typed) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		List<Choice> found = this.people.stream().filter((choice) -> choice.answersTo(wanted)).toList();
		if (found.size() > 1) {
			throw RuleViolation.at("find", "fact.find.many", found.size());
		}
		return found.stream()
			.map(Choice::value)
			.findFirst()
			.or(() -> this.zones.entrySet()
				.stream()
				.filter((zone) -> zone.getValue().equalsIgnoreCase(wanted))
				.map((zone) -> "z" + zone.getKey())
				.findFirst())
			.orElseThrow(() -> RuleViolation.at("find", "fact.find.nobody"));
	}

	/** Somebody one may write about. */
	record Choice(long id, String number, String name, String initials) {

		public String value() {
			return "p" + this.id;
		}

		/** Initials first, so that typing them in the list finds the line. */
		public String label() {
			return this.initials + " · " + this.name + " · " + this.number;
		}

		boolean answersTo(String wanted) {
			return wanted.equals(this.number.toLowerCase(Locale.ROOT)) || wanted.equals(this.initials)
					|| wanted.equals(this.name.toLowerCase(Locale.ROOT));
		}

	}

}

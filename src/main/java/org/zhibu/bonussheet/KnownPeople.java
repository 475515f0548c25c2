package org.zhibu.bonussheet;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the people of a sheet on the roster. */
final class KnownPeople {

	private final Map<String, Known> byNumber;

	private final Map<String, List<Known>> byName;

	private final YearMonth month;

	KnownPeople(Collection<Known> people, YearMonth month) {
		this.byNumber = people.stream().collect(Collectors.toMap(Known::number, Function.identity()));
		this.byName = people.stream().collect(Collectors.groupingBy((person) -> bare(person.name())));
		this.month = month;
	}

	Optional<Known> numbered(String number) {
		return Optional.ofNullable(this.byNumber.get(number));
	}

	/**
	 * Everybody who may be meant by a name alone: those who were there in the month, else
	 * those who left before or came later.
	 */
	List<Known> named(String name) {
		List<Known> all = this.byName.getOrDefault(bare(name), List.of());
		List<Known> present = all.stream().filter((person) -> person.presentDuring(this.month)).toList();
		return present.isEmpty() ? all : present;
	}

	YearMonth month() {
		return this.month;
	}

	/** Names of two characters are often spaced out to the width of three. */
	static String bare(String name) {
		return name.replaceAll("\\s", "");
	}

}

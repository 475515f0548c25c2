package org.zhibu.bonusfinding;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zhibu.bonusrule.RuleName;

/**
 * What of a month's findings is shown, as the address of the page says it; a word that
 * means nothing filters nothing.
 *
 * @param state the state's name, or anything else for all
 * @param rule the rule's name, or anything else for all
 * @param after the place after which the page begins, or anything else for the beginning
 */
record FindingFilter(String state, String rule, String after) {

	/** Everything from the beginning. */
	static final FindingFilter ALL = new FindingFilter(null, null, null);

	Optional<FindingState> onlyState() {
		return named(FindingState.values(), this.state);
	}

	Optional<RuleName> onlyRule() {
		return named(RuleName.values(), this.rule);
	}

	FindingPlace place() {
		return FindingPlace.read(this.after);
	}

	/** Whether it leaves anything out. */
	public boolean any() {
		return onlyState().isPresent() || onlyRule().isPresent();
	}

	/** The filter as it stands in an address, with its question mark; or nothing. */
	String query() {
		String words = Stream
			.of(onlyState().map((known) -> "state=" + known), onlyRule().map((known) -> "rule=" + known),
					FindingPlace.known(this.after).map((known) -> "after=" + known.written()))
			.flatMap(Optional::stream)
			.collect(Collectors.joining("&"));
		return words.isEmpty() ? "" : "?" + words;
	}

	private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst();
	}

}

package org.zhibu.bonusfinding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of a month's findings: open ones first, then by line.
 *
 * @param rank the place of its state in the order of reading
 * @param lineNo its line, 0 without one
 * @param id its id
 */
record FindingPlace(int rank, int lineNo, long id) {

	private static final FindingPlace BEGINNING = new FindingPlace(-1, 0, 0);

	private static final Pattern WRITTEN = Pattern.compile("([012])-(\\d{1,9})-(\\d{1,18})");

	/** The place; what cannot be read is the beginning. */
	static FindingPlace read(String text) {
		return known(text).orElse(BEGINNING);
	}

	static Optional<FindingPlace> known(String text) {
		Matcher written = WRITTEN.matcher((text != null) ? text : "");
		return written.matches() ? Optional.of(new FindingPlace(Integer.parseInt(written.group(1)),
				Integer.parseInt(written.group(2)), Long.parseLong(written.group(3)))) : Optional.empty();
	}

	String written() {
		return this.rank + "-" + this.lineNo + "-" + this.id;
	}

}

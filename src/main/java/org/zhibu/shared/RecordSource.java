package org.zhibu.shared;

import java.util.List;

/** A section that a module adds to a person's page and year. */
public interface RecordSource {

	/**
	 * The section of one person in one calendar year, as far as the reader may see it.
	 */
	Section sectionFor(CurrentPerson reader, long personId, int year);

	/**
	 * A titled list of lines, each with the page behind it.
	 *
	 * @param title the heading
	 * @param order where the section stands on the page
	 * @param lines newest first
	 */
	record Section(Sentence title, int order, List<Line> lines) {
	}

	/**
	 * One line.
	 *
	 * @param when date or month as text
	 * @param what the sentence
	 * @param url the page behind it, or {@code null}
	 */
	record Line(String when, Sentence what, String url) {
	}

}

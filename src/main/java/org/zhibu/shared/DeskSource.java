package org.zhibu.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Next steps that a module puts on a person's desk; one statement a module. */
public interface DeskSource {

	List<Step> stepsFor(CurrentPerson person);

	/**
	 * A verb, an object, a date and one place to go.
	 *
	 * @param due the day it is due, {@code null} when it only waits
	 * @param what the step
	 * @param detail one line more, or {@code null}
	 * @param url where it is done
	 * @param verb the words on the button
	 */
	record Step(LocalDate due, Sentence what, Sentence detail, String url, Sentence verb) {

		/**
		 * How many days the step is late, negative before its day and where it has none.
		 */
		public long daysLate(LocalDate today) {
			return (this.due != null) ? ChronoUnit.DAYS.between(this.due, today) : -1;
		}

	}

}

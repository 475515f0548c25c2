package org.zhibu.shared;

import java.time.LocalDate;
import java.util.Map;

/** The regulations that a rule may rest on. */
public interface RegulationChoices {

	/**
	 * Number and title of each regulation in force on that day, by id, in their order.
	 */
	Map<Long, String> choices(LocalDate day);

}

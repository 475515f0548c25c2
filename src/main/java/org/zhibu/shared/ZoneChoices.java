package org.zhibu.shared;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The zones that can be named on a form, and who owns one, on a given day. */
public interface ZoneChoices {

	/** The zones a person owns on a day, by id, each by its name. */
	Map<Long, String> zonesOf(long personId, LocalDate day);

	/** All zones open on a day, by id, each by its name. */
	Map<Long, String> all(LocalDate day);

	/** Who owns a zone on a day: nobody, one, or two during a handover. */
	Set<Long> ownersOf(long zoneId, LocalDate day);

}

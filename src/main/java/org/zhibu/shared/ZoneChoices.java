package org.zhibu.shared;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The zones of the branch and who owns them on a day; the zones implement it. */
public interface ZoneChoices {

	/** The zones that a person owns on a day, by id, by name. */
	Map<Long, String> zonesOf(long personId, LocalDate day);

	/** All zones that exist on a day, by id, by name. */
	Map<Long, String> all(LocalDate day);

	/** The people who own a zone on a day. */
	Set<Long> ownersOf(long zoneId, LocalDate day);

}

package org.zhibu.shared;

import java.time.YearMonth;
import java.util.Map;

/** The names of the zones of each owner in a month, several joined by 、. */
public interface ZonesOfOwners {

	/** Zone names by person. */
	Map<Long, String> during(YearMonth month);

}

package org.zhibu.zone;

import java.time.YearMonth;
import java.util.Map;

import org.zhibu.shared.ZonesOfOwners;

import org.springframework.stereotype.Service;

/** The zones of the branch. */
@Service
public class Zones implements ZonesOfOwners {

	@Override
	public Map<Long, String> during(YearMonth month) {
		return Map.of();
	}

}

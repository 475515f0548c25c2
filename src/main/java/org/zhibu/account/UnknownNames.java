package org.zhibu.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Remembers the misses of names that no login has, in memory and only the latest ten
 * thousand, so that they wait exactly as those of real logins.
 */
@Component
class UnknownNames {

	private static final int KEPT = 10_000;

	private final Map<String, Patience> names = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Patience> eldest) {
			return size() > KEPT;
		}

	};

	synchronized Patience of(String name) {
		return this.names.getOrDefault(clipped(name), Patience.FRESH);
	}

	synchronized Patience missed(String name, Instant now) {
		Patience after = of(name).missed(now);
		this.names.put(clipped(name), after);
		return after;
	}

	private static String clipped(String name) {
		return (name.length() > 100) ? name.substring(0, 100) : name;
	}

}

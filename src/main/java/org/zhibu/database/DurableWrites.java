package org.zhibu.database;

import java.util.Arrays;
import java.util.Locale;

import org.zhibu.shared.StartRefused;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Refuses to start on an H2 file that would write late: a killed process would lose what
 * it has acknowledged.
 */
class DurableWrites implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(event.getEnvironment().getProperty("spring.datasource.url", ""));
	}

	/**
	 * Lets a safe address pass.
	 * @throws StartRefused if it is an H2 file without {@code WRITE_DELAY=0}
	 */
	static void check(String url) {
		String[] parts = url.strip().toUpperCase(Locale.ROOT).split(";");
		boolean file = parts[0].startsWith("JDBC:H2:") && !parts[0].startsWith("JDBC:H2:MEM:");
		long delays = Arrays.stream(parts).map(String::strip).filter((part) -> part.startsWith("WRITE_DELAY=")).count();
		boolean safe = delays == 1 && Arrays.stream(parts).map(String::strip).anyMatch("WRITE_DELAY=0"::equals);
		if (file && !safe) {
			throw new StartRefused(
					"The address of the H2 database does not say WRITE_DELAY=0: a killed process would lose what it has "
							+ "already answered for.",
					"Add ;WRITE_DELAY=0 to spring.datasource.url, or leave the address as it comes.");
		}
	}

}

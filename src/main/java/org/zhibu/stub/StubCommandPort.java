package org.zhibu.stub;

import java.util.Arrays;
import java.util.Map;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** While the host has the stubs verified, no port is opened. */
class StubCommandPort implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	static final String OPTION = "verify-stubs";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (Arrays.asList(event.getArgs()).contains("--" + OPTION)) {
			event.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource(OPTION, Map.of("server.port", "-1")));
		}
	}

}

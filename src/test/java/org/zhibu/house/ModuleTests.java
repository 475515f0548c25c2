package org.zhibu.house;

import org.junit.jupiter.api.Test;
import org.zhibu.ZhibuApplication;

import org.springframework.modulith.core.ApplicationModules;

/** The modules use one another only as their manuals say, and never in a circle. */
class ModuleTests {

	@Test
	void modulesKeepToTheirManuals() {
		ApplicationModules.of(ZhibuApplication.class).verify();
	}

}

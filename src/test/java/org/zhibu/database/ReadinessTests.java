package org.zhibu.database;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class ReadinessTests {

	@Autowired
	private Cast cast;

	@Test
	void readinessIsOpenToAnybodyAndSaysOnlyUpOrDown() {
		Visitor probe = this.cast.nobody().open("/actuator/health/readiness");
		assertThat(probe.status()).isEqualTo(200);
		assertThat(probe.html()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(this.cast.nobody().open("/actuator/env").location()).isEqualTo("/login");
	}

}

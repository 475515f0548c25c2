package org.zhibu.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the address on the console, and the one-time set-up link while nobody has set
 * up.
 */
@Component
class SetupAnnouncement {

	private final SetupService setup;

	private final String baseUrl;

	SetupAnnouncement(SetupService setup, @Value("${zhibu.base-url}") String baseUrl) {
		this.setup = setup;
		this.baseUrl = baseUrl;
	}

	@EventListener
	void announce(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			String address = address(web.getWebServer().getPort());
			System.out.println(this.setup.isFresh() ? "支部明白账 / Zhibu: first start. Open within 15 minutes: " + address
					+ "/setup/" + this.setup.newLink() : "支部明白账 / Zhibu: " + address);
		}
	}

	private String address(int port) {
		return this.baseUrl.isBlank() ? "http://localhost:" + port : this.baseUrl;
	}

}

package org.zhibu.setup;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the address on the console, the one-time set-up link while nobody has set up,
 * and the links that the host asked for.
 */
@Component
class SetupAnnouncement {

	private final SetupService setup;

	private final HostCommands commands;

	private final ApplicationArguments arguments;

	private final MessageSource messages;

	private final String baseUrl;

	SetupAnnouncement(SetupService setup, HostCommands commands, ApplicationArguments arguments, MessageSource messages,
			@Value("${zhibu.base-url}") String baseUrl) {
		this.setup = setup;
		this.commands = commands;
		this.arguments = arguments;
		this.messages = messages;
		this.baseUrl = baseUrl;
	}

	@EventListener
	void announce(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			String address = this.baseUrl.isBlank() ? "http://localhost:" + web.getWebServer().getPort() : this.baseUrl;
			String name = this.messages.getMessage("app.name", null, Locale.SIMPLIFIED_CHINESE) + " / Zhibu: ";
			if (this.setup.isFresh()) {
				System.out.println(
						name + "first start. Open within 15 minutes: " + address + "/setup/" + this.setup.newLink());
				return;
			}
			System.out.println(name + address);
			this.commands.answer(this.arguments, address).forEach((line) -> System.out.println(name + line));
		}
	}

}

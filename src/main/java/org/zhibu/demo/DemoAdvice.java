package org.zhibu.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page that this is the demo, and lists its people on the login page. */
@ControllerAdvice
@Profile("demo")
class DemoAdvice {

	private static final List<String> USERNAMES = Stream
		.of(Stream.of("secretary", "organisation", "discipline", "publicity", "head", "deputy1", "deputy2",
				"accountant", "functionary", "leader1"), IntStream.rangeClosed(1, 7).mapToObj((i) -> "member" + i),
				Stream.of("worker1", "overseer", "admin"))
		.flatMap((names) -> names)
		.toList();

	@ModelAttribute("demo")
	Demo demo() {
		return new Demo(USERNAMES, DemoPeople.PASSPHRASE);
	}

	/**
	 * The demo's logins.
	 *
	 * @param usernames in the order of the login page
	 * @param passphrase the one for all of them
	 */
	record Demo(List<String> usernames, String passphrase) {
	}

}

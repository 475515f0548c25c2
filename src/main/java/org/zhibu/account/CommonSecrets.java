package org.zhibu.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The offline list of secrets that everybody tries first; compared as whole words. */
@Component
class CommonSecrets {

	private final Set<String> words;

	CommonSecrets() {
		try {
			this.words = new ClassPathResource("common-secrets.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map(CommonSecrets::folded)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean contains(String secret) {
		return this.words.contains(folded(secret));
	}

	private static String folded(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}

}

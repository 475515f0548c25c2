package org.zhibu.bonusfinding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.bonusrule.Finding;

/**
 * By what a finding is known again: the rule, the line, whom it is about, and every
 * figure. With another figure it is another finding.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	/** The findings by fingerprint; the second of two alike gets one of its own. */
	static Map<String, Finding> of(List<Finding> findings) {
		Map<String, Finding> known = new LinkedHashMap<>();
		Map<String, Integer> alike = new HashMap<>();
		for (Finding finding : findings) {
			String text = String.join("\n", finding.rule().name(), String.valueOf(finding.lineNo()),
					String.valueOf(finding.personId()), String.valueOf(finding.subject()),
					Said.written(finding.said()));
			known.put(sha256(text + "\n" + alike.merge(text, 1, Integer::sum)), finding);
		}
		return known;
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

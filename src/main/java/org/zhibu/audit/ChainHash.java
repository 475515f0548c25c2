package org.zhibu.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash of a link: SHA-256 over the hash before it and a canonical text of the row, in
 * which every field carries its length, so that no two rows read the same.
 */
final class ChainHash {

	/** What stands before the first link. */
	static final String BEFORE_THE_FIRST = "0".repeat(64);

	private ChainHash() {
	}

	static String of(String before, Entry entry) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] text = (before + "\n" + canonical(entry)).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(digest.digest(text));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	static String canonical(Entry entry) {
		StringBuilder text = new StringBuilder();
		Object[] fields = { entry.id(), entry.branchId(), entry.at(), entry.accountId(), entry.personId(), entry.kind(),
				entry.verb(), entry.subject(), entry.subjectId(), entry.detail() };
		for (Object field : fields) {
			String written = (field != null) ? field.toString() : "";
			text.append((field != null) ? written.length() : "-").append(':').append(written).append(',');
		}
		return text.toString();
	}

}

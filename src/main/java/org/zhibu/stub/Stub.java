package org.zhibu.stub;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A sealed stub without its lines.
 *
 * @param number its number, as {@code branch-202610}
 * @param head the canonical text of what stands over the lines
 * @param lineCount how many lines it has
 * @param hash SHA-256 over head and lines, printed on paper
 * @param keyId the name of the key that sealed it
 * @param beforeSeal the seal of the month before, {@code null} for the first
 * @param seal its seal
 */
record Stub(long id, long monthId, YearMonth period, String number, String head, int lineCount, String hash,
		String keyId, String beforeSeal, String seal, Instant sealedAt) {

	/** The hash in groups of eight, as it is printed. */
	public String hashInGroups() {
		return this.hash.replaceAll("(.{8})(?!$)", "$1 ");
	}

}

package org.zhibu.concern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which somebody nobody knows follows what he said; it stands on the form
 * before it is sent, so that a lost answer loses nothing. Only its hash is stored.
 *
 * @param code twelve letters and digits in groups of four
 */
public record Slip(String code) {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int GROUPS = 3;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** A slip that nobody else has. */
	public static Slip fresh() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP; i++) {
			code.append((i > 0 && i % GROUP == 0) ? "-" : "")
				.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return new Slip(code.toString());
	}

	/** The slip that somebody typed, with or without its dashes. */
	static Optional<Slip> read(String typed) {
		String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
		return plain.matches("[" + ALPHABET + "]{12}")
				? Optional.of(new Slip(plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8)))
				: Optional.empty();
	}

	/** What is stored of it. */
	String hash() {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(this.code.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "slip";
	}

}

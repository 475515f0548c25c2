package org.zhibu.stub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a stub is sealed (design 1.4): SHA-256 over its text; HMAC-SHA-256 with a key
 * outside the database over its number, the seal of the month before and that hash; and
 * one HMAC a line, so that a changed line can be named.
 */
final class StubSeal {

	private static final String HMAC = "HmacSHA256";

	private final SecretKeySpec key;

	StubSeal(byte[] key) {
		this.key = new SecretKeySpec(key, HMAC);
	}

	/** The hash that is printed on paper, in hexadecimal. */
	static String hash(String head, List<String> lines) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			update(digest, head);
			lines.forEach((line) -> update(digest, line));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * Each part carries its length, so that no text can move from one part to the next.
	 */
	private static void update(MessageDigest digest, String part) {
		byte[] text = part.getBytes(StandardCharsets.UTF_8);
		digest.update((text.length + "\n").getBytes(StandardCharsets.UTF_8));
		digest.update(text);
	}

	/**
	 * The seal of a stub.
	 * @param before the seal of the month before, {@code null} for the first
	 */
	String seal(String number, String before, String hash) {
		return mac(number + "\n" + ((before != null) ? before : "") + "\n" + hash);
	}

	/** The seal of one line of a stub. */
	String sealLine(String number, int lineNo, String said) {
		return mac(number + "\n" + lineNo + "\n" + said);
	}

	private String mac(String text) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (InvalidKeyException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("the key of the stubs cannot be used", ex);
		}
	}

	/** Compares without telling by its time where two seals differ. */
	static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	/** The name of a key: the beginning of its hash. */
	static String nameOf(byte[] key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}

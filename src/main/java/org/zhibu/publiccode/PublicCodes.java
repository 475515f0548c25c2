package org.zhibu.publiccode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The random short codes under which zones can be looked at without a login. */
@Service
@Transactional
public class PublicCodes {

	/** No letter or digit that looks like another one on a dirty board. */
	private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

	private static final int LENGTH = 10;

	private static final int SECRET_BYTES = 24;

	private final PublicCodeSql sql;

	private final SecureRandom random = new SecureRandom();

	PublicCodes(PublicCodeSql sql) {
		this.sql = sql;
	}

	/** Gives a new zone its code. */
	public void give(long zoneId) {
		StringBuilder code = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		this.sql.add(code.toString(), zoneId);
	}

	/**
	 * The public code of a zone.
	 * @throws Missing if the branch has no such zone
	 */
	@Transactional(readOnly = true)
	public String ofZone(long zoneId) {
		return this.sql.ofZone(zoneId).orElseThrow(() -> new Missing("zone"));
	}

	/**
	 * The branch and zone behind a code, whoever asks.
	 * @throws Missing if there is no such code
	 */
	@Transactional(readOnly = true)
	public Target find(String code) {
		return this.sql.find(code).orElseThrow(() -> new Missing("code"));
	}

	/**
	 * Gives a person a new private link to his calendar; the older one dies. It is told
	 * once: only its hash is kept.
	 */
	public String giveCalendar(long personId) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = HexFormat.of().formatHex(bytes);
		this.sql.replaceCalendar(hash(secret), personId);
		return secret;
	}

	/** Takes the private link of a person's calendar back. */
	public void takeCalendar(long personId) {
		this.sql.removeCalendar(personId);
	}

	/**
	 * The branch and person behind a private link, whoever asks.
	 * @throws Missing if there is no such link
	 */
	@Transactional(readOnly = true)
	public Owner calendar(String secret) {
		return this.sql.calendar(hash(secret)).orElseThrow(() -> new Missing("code"));
	}

	private static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** A zone of a branch. */
	public record Target(long branchId, long zoneId) {
	}

	/** A person of a branch. */
	public record Owner(long branchId, long personId) {
	}

}

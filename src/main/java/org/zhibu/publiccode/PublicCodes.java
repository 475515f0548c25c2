package org.zhibu.publiccode;

import java.security.SecureRandom;

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

	/** A zone of a branch. */
	public record Target(long branchId, long zoneId) {
	}

}

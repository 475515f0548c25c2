package org.zhibu.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and opens one-time links. */
@Service
@Transactional
public class Links {

	/** How long a set-up link works: it is read off a console. */
	public static final Duration SETUP_LIFE = Duration.ofMinutes(15);

	static final Duration INVITE_LIFE = Duration.ofDays(7);

	private final OneTimeLinkRepository links;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Links(OneTimeLinkRepository links, Clock clock) {
		this.links = links;
		this.clock = clock;
	}

	/**
	 * A new link's token; it is told once and never stored. Older links of the same login
	 * stop working.
	 */
	public String make(OneTimeLink.Purpose purpose, Long branchId, Long accountId, Long madeBy, Duration life) {
		if (accountId != null) {
			endThoseOf(accountId);
		}
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.links
			.save(new OneTimeLink(purpose, hash(token), branchId, accountId, madeBy, this.clock.instant().plus(life)));
		return token;
	}

	/** Makes every unused link of a login useless. */
	void endThoseOf(long accountId) {
		this.links.findByAccountIdAndUsedAtIsNull(accountId).forEach((link) -> link.use(this.clock.instant()));
	}

	/**
	 * The link behind a token, as long as it works and opens one of these.
	 * @throws Missing if it is unknown, used, expired or for something else
	 */
	@Transactional(readOnly = true)
	public OneTimeLink look(String token, Set<OneTimeLink.Purpose> purposes) {
		return this.links.findByTokenHash(hash(token))
			.filter((link) -> link.worksAt(this.clock.instant()) && purposes.contains(link.getPurpose()))
			.orElseThrow(() -> new Missing("link"));
	}

	/**
	 * Uses a link up; of two at once only one succeeds.
	 * @throws Missing if it is unknown, used, expired or for something else
	 */
	public OneTimeLink use(String token, Set<OneTimeLink.Purpose> purposes) {
		OneTimeLink link = this.links.findForUseByTokenHash(hash(token))
			.filter((found) -> found.worksAt(this.clock.instant()) && purposes.contains(found.getPurpose()))
			.orElseThrow(() -> new Missing("link"));
		link.use(this.clock.instant());
		return link;
	}

	private static String hash(String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

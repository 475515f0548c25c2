package org.zhibu.account;

import java.util.concurrent.Semaphore;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passphrases and PINs with Argon2id (19 MiB, two passes), at most four
 * at a time so that many logins at once do not eat the memory.
 */
@Component
class Secrets {

	private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);

	private final Semaphore places = new Semaphore(4, true);

	private final String decoy = this.encoder.encode("decoy");

	String hash(String secret) {
		this.places.acquireUninterruptibly();
		try {
			return this.encoder.encode(secret);
		}
		finally {
			this.places.release();
		}
	}

	/** Whether the secret fits; an unknown login costs the same time as a known one. */
	boolean fits(String secret, String hash) {
		this.places.acquireUninterruptibly();
		try {
			return this.encoder.matches(secret, (hash != null) ? hash : this.decoy) && hash != null;
		}
		finally {
			this.places.release();
		}
	}

}

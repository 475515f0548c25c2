package org.zhibu.account;

import java.time.Clock;

import org.zhibu.Cast;

import org.springframework.boot.test.context.TestComponent;

/** Makes logins for the people of the stories; the hash is reckoned once. */
@TestComponent
public class TestLogins {

	private final AccountRepository accounts;

	private final Clock clock;

	private final String hash;

	TestLogins(AccountRepository accounts, Secrets secrets, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
		this.hash = secrets.hash(Cast.PASSPHRASE);
	}

	/** A login with the story's passphrase, to be used with the employee number. */
	public void make(long branchId, long personId, String number, String name) {
		Account account = new Account(Duty.PERSON, branchId, personId, number.toLowerCase(), name,
				this.clock.instant());
		account.changeSecret(SecretKind.PASSPHRASE, this.hash, false);
		this.accounts.save(account);
	}

}

package org.zhibu.account;

import java.time.Clock;

import org.zhibu.Cast;
import org.zhibu.shared.BranchContext;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Makes logins for the people of the stories. Their hash is of the kind the application
 * makes, but says of itself that it is cheap: signing in at its true price was most of
 * what the tests did.
 */
@TestComponent
public class TestLogins {

	private final AccountRepository accounts;

	private final Clock clock;

	private final String hash = new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(Cast.PASSPHRASE);

	TestLogins(AccountRepository accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	/** A login with the story's passphrase, to be used with the employee number. */
	public void make(long branchId, long personId, String number, String name) {
		Account account = new Account(Duty.PERSON, branchId, personId, number.toLowerCase(), name,
				this.clock.instant());
		save(account);
	}

	/** The login of the branch's administrator, without a person or an office. */
	public void makeAdministrator(long branchId, String username) {
		save(new Account(Duty.ADMIN, branchId, null, username, username, this.clock.instant()));
	}

	/** The login of a superior who oversees branches. */
	public void makeOverseer(String username) {
		save(new Account(Duty.OVERSEER, null, null, username, username, this.clock.instant()));
	}

	private void save(Account account) {
		account.changeSecret(SecretKind.PASSPHRASE, this.hash, false);
		this.accounts.save(account);
	}

	/** What a session of this login remembers now. */
	public AccountPrincipal session(String username) {
		Account account = this.accounts.findByUsername(username.toLowerCase()).orElseThrow();
		long branch = (account.getBranchId() != null) ? account.getBranchId() : BranchContext.NOBODY;
		return new AccountPrincipal(account.getId(), branch, account.getEpoch(), this.clock.instant());
	}

	/** Disables a login; its living sessions end with their next request. */
	public void disable(String username) {
		Account account = this.accounts.findByUsername(username.toLowerCase()).orElseThrow();
		account.disable();
		this.accounts.save(account);
	}

}

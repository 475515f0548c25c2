package org.zhibu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.Map;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;
import org.zhibu.shared.Verdict;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The logins of this installation and what can be done to them. Who may do it is asked by
 * the modules that offer it.
 */
@Service
@Transactional
public class Logins {

	private final AccountRepository accounts;

	private final SignedInSql sql;

	private final Secrets secrets;

	private final CommonSecrets common;

	private final AuditLog audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final TransactionTemplate apart;

	Logins(AccountRepository accounts, SignedInSql sql, Secrets secrets, CommonSecrets common, AuditLog audit,
			Clock clock, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.sql = sql;
		this.secrets = secrets;
		this.common = common;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Makes a login that is ready to use, nothing to be changed first: for sample data.
	 * An overseer made so reads the given branch.
	 * @return the id of the login
	 * @throws RuleViolation at {@code username} if the name is taken
	 */
	@Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
	public long make(long branchId, Long personId, String username, String displayName, String passphrase, Duty duty) {
		return BranchContext.within(branchId, () -> this.transaction.execute((status) -> {
			Account account = opened(branchId, personId, username, displayName, duty);
			account.changeSecret(SecretKind.PASSPHRASE, this.secrets.hash(passphrase), false);
			this.audit.wroteUnsigned(branchId, "login.made", "login", account.getId(), account.getUsername());
			return account.getId();
		}));
	}

	/**
	 * Opens a login that has no secret yet; it is used once an invitation or a slip gave
	 * it one.
	 * @throws RuleViolation at {@code username} if the name is taken
	 */
	public Login open(long branchId, Long personId, String username, String displayName, Duty duty) {
		return Login.of(opened(branchId, personId, username, displayName, duty));
	}

	private Account opened(long branchId, Long personId, String username, String displayName, Duty duty) {
		String name = folded(username);
		if (this.accounts.existsByUsername(name)) {
			throw RuleViolation.at("username", "account.username.taken", name);
		}
		boolean overseer = duty == Duty.OVERSEER;
		Account account = new Account(duty, overseer ? null : branchId, personId, name, displayName,
				this.clock.instant());
		if (overseer) {
			account.oversee(branchId);
		}
		try {
			return this.accounts.saveAndFlush(account);
		}
		catch (DataIntegrityViolationException ex) {
			// somebody else opened it at the same moment
			throw new StaleVersion();
		}
	}

	/**
	 * The login with that id.
	 * @throws Missing if there is none
	 */
	@Transactional(readOnly = true)
	public Login of(long id) {
		return Login.of(account(id));
	}

	/** The login of a person, if he has one. */
	@Transactional(readOnly = true)
	public Optional<Login> ofPerson(long personId) {
		return this.accounts.findByPersonId(personId).map(Login::of);
	}

	/** The login with that user name, if there is one. */
	@Transactional(readOnly = true)
	public Optional<Login> named(String username) {
		return this.accounts.findByUsername(folded(username)).map(Login::of);
	}

	/**
	 * Whether today's offices ask for a passphrase; to be asked within the login's
	 * branch.
	 */
	@Transactional(readOnly = true)
	public boolean needsPassphrase(long id) {
		return this.sql.load(id, LocalDate.now(this.clock))
			.filter((login) -> login.person().roles().stream().anyMatch(Role::needsPassphrase))
			.isPresent();
	}

	/** Puts a slip's PIN in place of the secret; it must be changed at first use. */
	public void putPin(long id, String pin) {
		account(id).changeSecret(SecretKind.PIN, this.secrets.hash(pin), true);
	}

	/**
	 * The same for a whole sheet of slips, by login; hashing is slow on purpose, so it
	 * goes side by side.
	 */
	public void putPins(Map<Long, String> pins) {
		Map<Long, String> hashes = pins.entrySet()
			.parallelStream()
			.collect(Collectors.toMap(Map.Entry::getKey, (pin) -> this.secrets.hash(pin.getValue())));
		hashes.forEach((id, hash) -> account(id).changeSecret(SecretKind.PIN, hash, true));
	}

	/** Whether a PIN may stand on a slip of this login. */
	@Transactional(readOnly = true)
	public boolean isFit(String pin, String username) {
		return SecretRule.judgePin(pin, this.common, username).allowed();
	}

	/**
	 * Lets the person behind a login choose its secret by a link; a disabled login stays
	 * disabled.
	 * @throws RuleViolation at {@code secret} if it is too weak for today's offices
	 */
	public void choose(long id, String secret, boolean passphrase) {
		Account account = account(id);
		put(account, secret, passphrase);
	}

	/**
	 * Changes the secret of whoever is signed in; every other session of his ends.
	 * @return the epoch that the session at hand must carry from now on
	 * @throws RuleViolation at {@code current} or {@code secret} with the reason
	 */
	public int change(long id, String current, String secret) {
		Account account = account(id);
		requireCurrent(account, current);
		if (current.equals(secret)) {
			throw RuleViolation.at("secret", "account.secret.same");
		}
		put(account, secret, needsPassphrase(id));
		return account.getEpoch();
	}

	/** A miss counts although everything else of the request is undone. */
	private void requireCurrent(Account account, String current) {
		Instant now = this.clock.instant();
		Duration wait = account.patience().waitAt(now);
		if (!wait.isZero()) {
			throw RuleViolation.at("current", "account.login.wait", LoginTooSoon.seconds(wait));
		}
		if (!this.secrets.fits(current, account.getSecret())) {
			this.apart.executeWithoutResult((status) -> account(account.getId()).missed(now));
			throw RuleViolation.at("current", "account.current.wrong");
		}
	}

	private void put(Account account, String secret, boolean passphrase) {
		SecretKind kind = passphrase ? SecretKind.PASSPHRASE : SecretRule.kindOf(secret);
		Verdict verdict = (kind == SecretKind.PIN) ? SecretRule.judgePin(secret, this.common, account.getUsername())
				: judgePassphrase(secret, account.getDisplayName(), account.getUsername());
		if (!verdict.allowed()) {
			throw RuleViolation.at("secret", verdict.why().key(), verdict.why().figures());
		}
		account.changeSecret(kind, this.secrets.hash(secret), false);
	}

	/** Whether a passphrase is strong enough; the words must not be all of it. */
	public Verdict judgePassphrase(String passphrase, String... ownWords) {
		return SecretRule.judgePassphrase(passphrase, this.common, ownWords);
	}

	/** Ends every session and refuses new ones. */
	public void disable(long id) {
		account(id).disable();
	}

	/** Lets the login be used again. */
	public void enable(long id) {
		account(id).enable();
	}

	/** Lets an overseer read the totals of a branch too. */
	public void oversee(long id, long branchId) {
		account(id).oversee(branchId);
	}

	/** Takes a branch out of an overseer's scope. */
	public void overseeNoMore(long id, long branchId) {
		account(id).overseeNoMore(branchId);
	}

	/**
	 * Keeps how the person wants his pages.
	 * @param theme light, dark or system
	 * @param language zh, en or {@code null} for the browser's
	 */
	public void prefer(long id, String theme, String language) {
		account(id).prefer(theme, language);
	}

	private Account account(long id) {
		return this.accounts.findById(id).orElseThrow(() -> new Missing("login"));
	}

	static String folded(String username) {
		return username.strip().toLowerCase(Locale.ROOT);
	}

	/** Whether a login can have that name at all. */
	static boolean isUsername(String name) {
		return !name.isEmpty() && name.length() <= 40 && name.codePoints().noneMatch(Character::isISOControl);
	}

}

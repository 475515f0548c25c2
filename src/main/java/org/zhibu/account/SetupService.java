package org.zhibu.account;

import java.time.Clock;
import java.util.Locale;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start: branch, secretary and administrator out of one link. */
@Service
public class SetupService {

	private final Links links;

	private final BranchRepository branches;

	private final AccountRepository accounts;

	private final Roster roster;

	private final Secrets secrets;

	private final CommonSecrets common;

	private final AuditLog audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SetupService(Links links, BranchRepository branches, AccountRepository accounts, Roster roster, Secrets secrets,
			CommonSecrets common, AuditLog audit, Clock clock, TransactionTemplate transaction) {
		this.links = links;
		this.branches = branches;
		this.accounts = accounts;
		this.roster = roster;
		this.secrets = secrets;
		this.common = common;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** Whether nobody has set the installation up yet. */
	@Transactional(readOnly = true)
	public boolean isFresh() {
		return this.branches.count() == 0;
	}

	/**
	 * A set-up link's token, fifteen minutes good; for a further branch when there is one
	 * already.
	 */
	@Transactional
	public String newLink() {
		OneTimeLink.Purpose purpose = (this.branches.count() == 0) ? OneTimeLink.Purpose.SETUP
				: OneTimeLink.Purpose.BRANCH;
		return this.links.make(purpose, null, null, null, Links.SETUP_LIFE);
	}

	/**
	 * Uses the link up and makes all three, or nothing.
	 * @return the id of the branch
	 */
	public long setUp(String token, SetupForm form) {
		judge("secretaryPassphrase", form.secretaryPassphrase(), form.branchName(), form.secretaryName());
		judge("administratorPassphrase", form.administratorPassphrase(), form.branchName(),
				form.administratorUsername());
		this.links.look(token);
		long branchId = this.branches.nextId();
		BranchContext.within(branchId,
				() -> this.transaction.executeWithoutResult((status) -> found(branchId, token, form)));
		return branchId;
	}

	private void found(long branchId, String token, SetupForm form) {
		this.links.use(token);
		if (this.branches.existsByCode(form.branchCode())) {
			throw RuleViolation.at("branchCode", "account.branchCode.taken", form.branchCode());
		}
		this.branches
			.saveAndFlush(new Branch(branchId, form.branchCode(), form.branchName().strip(), this.clock.instant()));
		Person secretary = this.roster.found(form.secretaryNumber().strip(), form.secretaryName().strip());
		login("secretaryNumber", new Account(Duty.PERSON, branchId, secretary.getId(), folded(secretary.getNumber()),
				secretary.getName(), this.clock.instant()), form.secretaryPassphrase());
		login("administratorUsername", new Account(Duty.ADMIN, branchId, null, folded(form.administratorUsername()),
				form.administratorUsername(), this.clock.instant()), form.administratorPassphrase());
	}

	private void login(String field, Account account, String passphrase) {
		claim(field, account.getUsername());
		account.changeSecret(SecretKind.PASSPHRASE, this.secrets.hash(passphrase), false);
		this.accounts.saveAndFlush(account);
	}

	private static String folded(String username) {
		return username.toLowerCase(Locale.ROOT);
	}

	private void claim(String field, String username) {
		if (this.accounts.existsByUsername(username)) {
			throw RuleViolation.at(field, "account.username.taken", username);
		}
	}

	private void judge(String field, String passphrase, String... ownWords) {
		Verdict verdict = PassphraseRule.judge(passphrase, this.common, ownWords);
		if (!verdict.allowed()) {
			throw RuleViolation.at(field, verdict.why().key(), verdict.why().figures());
		}
	}

}

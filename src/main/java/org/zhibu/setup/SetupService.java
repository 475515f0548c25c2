package org.zhibu.setup;

import java.util.Set;

import org.zhibu.account.Branches;
import org.zhibu.account.Duty;
import org.zhibu.account.Login;
import org.zhibu.account.Logins;
import org.zhibu.login.Links;
import org.zhibu.login.OneTimeLink;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start: branch, secretary and administrator out of one link. */
@Service
public class SetupService {

	private static final Set<OneTimeLink.Purpose> PURPOSES = Set.of(OneTimeLink.Purpose.SETUP,
			OneTimeLink.Purpose.BRANCH);

	private final Links links;

	private final Branches branches;

	private final Logins logins;

	private final Roster roster;

	private final TransactionTemplate transaction;

	SetupService(Links links, Branches branches, Logins logins, Roster roster, TransactionTemplate transaction) {
		this.links = links;
		this.branches = branches;
		this.logins = logins;
		this.roster = roster;
		this.transaction = transaction;
	}

	/** Whether nobody has set the installation up yet. */
	public boolean isFresh() {
		return this.branches.none();
	}

	/**
	 * A set-up link's token, fifteen minutes good; for a further branch when there is one
	 * already.
	 */
	@Transactional
	public String newLink() {
		OneTimeLink.Purpose purpose = isFresh() ? OneTimeLink.Purpose.SETUP : OneTimeLink.Purpose.BRANCH;
		return this.links.make(purpose, null, null, null, Links.SETUP_LIFE);
	}

	/**
	 * Looks whether a set-up link still works; a first set-up link does not once somebody
	 * has set up.
	 * @throws Missing if it does not
	 */
	void look(String token) {
		refuseIfTaken(this.links.look(token, PURPOSES));
	}

	/**
	 * Uses the link up and makes all three, or nothing.
	 * @return the id of the branch
	 */
	long setUp(String token, SetupForm form) {
		judge("secretaryPassphrase", form.secretaryPassphrase(), form.branchName(), form.secretaryName());
		judge("administratorPassphrase", form.administratorPassphrase(), form.branchName(),
				form.administratorUsername());
		look(token);
		long branchId = this.branches.nextId();
		BranchContext.within(branchId,
				() -> this.transaction.executeWithoutResult((status) -> found(branchId, token, form)));
		return branchId;
	}

	private void found(long branchId, String token, SetupForm form) {
		refuseIfTaken(this.links.use(token, PURPOSES));
		this.branches.found(branchId, form.branchCode(), form.branchName().strip());
		Person secretary = this.roster.found(form.secretaryNumber().strip(), form.secretaryName().strip());
		claim("secretaryNumber", secretary.getNumber());
		Login first = this.logins.open(branchId, secretary.getId(), secretary.getNumber(), secretary.getName(),
				Duty.PERSON);
		this.logins.choose(first.id(), form.secretaryPassphrase(), true);
		claim("administratorUsername", form.administratorUsername());
		Login second = this.logins.open(branchId, null, form.administratorUsername(), form.administratorUsername(),
				Duty.ADMIN);
		this.logins.choose(second.id(), form.administratorPassphrase(), true);
	}

	private void refuseIfTaken(OneTimeLink link) {
		if (link.getPurpose() == OneTimeLink.Purpose.SETUP && !isFresh()) {
			throw new Missing("link");
		}
	}

	private void claim(String field, String username) {
		if (this.logins.named(username).isPresent()) {
			throw RuleViolation.at(field, "account.username.taken", username);
		}
	}

	private void judge(String field, String passphrase, String... ownWords) {
		Verdict verdict = this.logins.judgePassphrase(passphrase, ownWords);
		if (!verdict.allowed()) {
			throw RuleViolation.at(field, verdict.why().key(), verdict.why().figures());
		}
	}

}

package org.zhibu.login;

import java.util.Set;

import org.zhibu.account.Duty;
import org.zhibu.account.Login;
import org.zhibu.account.Logins;
import org.zhibu.audit.AuditLog;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Following a one-time link: whoever holds it chooses the secret of its login. Nobody is
 * signed in yet, so the branch is taken from the link before the transaction opens.
 */
@Service
class Invitations {

	private static final Set<OneTimeLink.Purpose> PURPOSES = Set.of(OneTimeLink.Purpose.INVITE,
			OneTimeLink.Purpose.REVIVE);

	private final Links links;

	private final Logins logins;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	Invitations(Links links, Logins logins, AuditLog audit, TransactionTemplate transaction) {
		this.links = links;
		this.logins = logins;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Who is invited.
	 * @throws Missing if the link no longer works
	 */
	Invited look(String token) {
		OneTimeLink link = this.links.look(token, PURPOSES);
		return within(link, () -> invited(link));
	}

	/**
	 * Uses the link up and sets the secret, or nothing.
	 * @throws Missing if the link no longer works
	 * @throws RuleViolation at {@code secret} if it is too weak
	 */
	void accept(String token, InvitationForm form) {
		if (!form.secret().equals(form.secretAgain())) {
			throw RuleViolation.at("secretAgain", "account.secret.differs");
		}
		OneTimeLink seen = this.links.look(token, PURPOSES);
		within(seen, () -> {
			OneTimeLink link = this.links.use(token, PURPOSES);
			Invited invited = invited(link);
			this.logins.choose(link.getAccountId(), form.secret(), invited.passphrase());
			if (link.getPurpose() == OneTimeLink.Purpose.REVIVE) {
				this.logins.enable(link.getAccountId());
			}
			this.audit.wroteUnsigned(BranchContext.current(), "login.secretChosen", "login", link.getAccountId(),
					link.getPurpose().name());
			return null;
		});
	}

	private Invited invited(OneTimeLink link) {
		Login login = this.logins.of(link.getAccountId());
		boolean revive = link.getPurpose() == OneTimeLink.Purpose.REVIVE;
		if (!login.enabled() && !revive) {
			throw new Missing("link");
		}
		return new Invited(login,
				revive || login.duty() != Duty.PERSON || this.logins.needsPassphrase(link.getAccountId()));
	}

	private <T> T within(OneTimeLink link, java.util.function.Supplier<T> work) {
		long branch = (link.getBranchId() != null) ? link.getBranchId() : BranchContext.NOBODY;
		return BranchContext.within(branch, () -> this.transaction.execute((status) -> work.get()));
	}

}

package org.zhibu.login;

import org.zhibu.account.Duty;
import org.zhibu.account.Login;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** Who may do what to whose login. */
final class LoginRules {

	private LoginRules() {
	}

	/**
	 * Hides logins of other branches, and overseers from everybody but administrators.
	 * @throws Missing if this person never sees that login
	 */
	static Login visible(CurrentPerson actor, Login login) {
		boolean own = login.branchId() != null && login.branchId() == actor.branchId();
		boolean overseer = login.duty() == Duty.OVERSEER && actor.is(Role.ADMIN)
				&& login.scope().contains(actor.branchId());
		if (!own && !overseer) {
			throw new Missing("login");
		}
		return login;
	}

	/** Whether the person may give that login a new link, end it or let it in again. */
	static Verdict mayManage(CurrentPerson actor, Login login) {
		return Verdict.noIf(!actor.has(Right.LOGINS), "shared.barred.right")
			.and(() -> Verdict.noIf(actor.accountId() == login.id(), "login.own"));
	}

	/** Whether a slip with a PIN may be printed for that login. */
	static Verdict maySlip(CurrentPerson actor, Login login) {
		return mayManage(actor, login).and(() -> Verdict.noIf(login.duty() != Duty.PERSON, "login.slip.passphrase"))
			.and(() -> Verdict.noIf(!login.enabled(), "login.reset.disabled"));
	}

	/** Whether a one-time link may be made for that login. */
	static Verdict mayLink(CurrentPerson actor, Login login) {
		return mayManage(actor, login).and(() -> Verdict.noIf(!login.enabled(), "login.reset.disabled"));
	}

	/** Whether the person may make logins for overseers. */
	static Verdict mayMakeOverseers(CurrentPerson actor) {
		return Verdict.noIf(!actor.is(Role.ADMIN), "login.overseer.admin");
	}

}

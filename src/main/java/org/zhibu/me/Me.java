package org.zhibu.me;

import org.zhibu.account.Login;
import org.zhibu.account.Logins;
import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may change of his own login. */
@Service
@Transactional
class Me {

	private final Logins logins;

	private final AuditLog audit;

	Me(Logins logins, AuditLog audit) {
		this.logins = logins;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	Login login(CurrentPerson me) {
		return this.logins.of(me.accountId());
	}

	/** Whether only a passphrase will do. */
	@Transactional(readOnly = true)
	boolean needsPassphrase(CurrentPerson me) {
		return this.logins.needsPassphrase(me.accountId());
	}

	/**
	 * Changes the secret; every other session of the person ends.
	 * @return the epoch the session at hand goes on with
	 */
	int changeSecret(CurrentPerson me, SecretForm form) {
		if (!form.secret().equals(form.secretAgain())) {
			throw RuleViolation.at("secretAgain", "account.secret.differs");
		}
		int epoch = this.logins.change(me.accountId(), form.current(), form.secret());
		this.audit.wrote(me, "login.secretChanged", "login", me.accountId(), null);
		return epoch;
	}

	void prefer(CurrentPerson me, PreferenceForm form) {
		this.logins.prefer(me.accountId(), form.theme(), form.languageOrNull());
	}

}

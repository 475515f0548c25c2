package org.zhibu.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The begun forms of whoever is signed in; nobody sees another's. */
@Service
@Transactional
class Drafts {

	static final Duration KEPT = Duration.ofDays(14);

	static final int LONGEST = 60_000;

	private final DraftSql sql;

	private final Clock clock;

	Drafts(DraftSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** Keeps what was typed so far in place of what was kept before. */
	void keep(CurrentPerson me, String form, String fields) {
		check(form);
		if (fields.length() > LONGEST) {
			throw new RuleViolation("draft.length");
		}
		Instant now = this.clock.instant();
		this.sql.deleteOlder(BranchContext.current(), now.minus(KEPT));
		this.sql.save(BranchContext.current(), me.accountId(), form, fields, now);
	}

	/** What was typed into that form in the last fourteen days and not sent. */
	@Transactional(readOnly = true)
	Optional<Draft> of(CurrentPerson me, String form) {
		check(form);
		return this.sql.find(BranchContext.current(), me.accountId(), form, this.clock.instant().minus(KEPT));
	}

	/** Forgets a form that was sent or is no longer wanted. */
	void forget(CurrentPerson me, String form) {
		check(form);
		this.sql.delete(BranchContext.current(), me.accountId(), form);
	}

	private static void check(String form) {
		if (!isName(form)) {
			throw new RuleViolation("draft.name");
		}
	}

	static boolean isName(String form) {
		return form.matches("[A-Za-z0-9./-]{1,80}");
	}

}

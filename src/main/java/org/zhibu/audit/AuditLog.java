package org.zhibu.audit;

import java.time.Clock;

import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who did, tried or read what; never the text of a note. */
@Service
public class AuditLog {

	private final AuditSql sql;

	private final FreshBranches fresh;

	private final Clock clock;

	AuditLog(AuditSql sql, FreshBranches fresh, Clock clock) {
		this.sql = sql;
		this.fresh = fresh;
		this.clock = clock;
	}

	/**
	 * Notes a write in the transaction that makes it.
	 * @param verb what was done, as {@code scorecard.signed}
	 * @param subject the kind of thing, as {@code scorecard}
	 * @param subjectId its id, or {@code null} for many
	 * @param detail figures in words, or {@code null}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void wrote(CurrentPerson actor, String verb, String subject, Long subjectId, String detail) {
		append(actor.branchId(), actor, "WRITE", verb, subject, subjectId, detail);
	}

	/** Notes a write that no signed-in person made: set-up, accepted links, jobs. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void wroteUnsigned(long branchId, String verb, String subject, Long subjectId, String detail) {
		append(branchId, null, "WRITE", verb, subject, subjectId, detail);
	}

	/** Notes a refused attempt, after the attempt was rolled back. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void refused(CurrentPerson actor, String verb, String why) {
		append(actor.branchId(), actor, "REFUSED", verb, null, null, why);
	}

	/** Notes that a confidential thing was read. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void read(CurrentPerson actor, String verb, String subject, Long subjectId) {
		append(actor.branchId(), actor, "READ", verb, subject, subjectId, null);
	}

	private void append(long branchId, CurrentPerson actor, String kind, String verb, String subject, Long subjectId,
			String detail) {
		this.sql.append(branchId, this.clock.instant(), (actor != null) ? actor.accountId() : null,
				(actor != null) ? actor.personId() : null, kind, verb, subject, subjectId, detail);
		this.fresh.afterCommit(branchId);
	}

}

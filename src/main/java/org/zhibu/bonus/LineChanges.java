package org.zhibu.bonus;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;
import org.zhibu.shared.Verdict;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single lines: a later version replaces the one in force, with a reason. Before
 * publication it holds at once and voids what was checked and signed; after publication
 * it waits for two signers of its own.
 */
@Service
@Transactional
public class LineChanges {

	private static final int REASON = 300;

	private final BonusMonths months;

	private final BonusLineSql sql;

	private final BonusLineWriteSql writes;

	private final ObjectProvider<ListWatcher> watchers;

	private final AuditLog audit;

	private final Clock clock;

	LineChanges(BonusMonths months, BonusLineSql sql, BonusLineWriteSql writes, ObjectProvider<ListWatcher> watchers,
			AuditLog audit, Clock clock) {
		this.months = months;
		this.sql = sql;
		this.writes = writes;
		this.watchers = watchers;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Replaces a line by a corrected version.
	 * @param seenRevision the version the person looked at
	 * @throws StaleVersion if the line changed since
	 */
	public void replace(CurrentPerson actor, YearMonth period, int lineNo, int seenRevision, LineDraft said,
			String reason) {
		BonusMonth month = this.months.lock(period);
		BonusLine old = latest(month, lineNo, seenRevision);
		mayChange(actor, month, old).orRefuse();
		requireReason(reason);
		LineState state = month.isPublished() ? LineState.PENDING : LineState.IN_FORCE;
		if (state == LineState.IN_FORCE) {
			retire(old, LineState.REPLACED);
		}
		this.writes.insert(month.getId(),
				List.of(new BonusLineWriteSql.NewLine(lineNo, old.revision() + 1, state, said, reason.strip())),
				actor.personId(), this.clock.instant());
		changed(month);
		this.audit.wrote(actor, "bonus.lineChanged", "bonus", month.getId(), period + " · " + lineNo + " · " + reason);
	}

	/** Takes a line out of the list, as long as it is not published. */
	public void drop(CurrentPerson actor, YearMonth period, int lineNo, int seenRevision, String reason) {
		BonusMonth month = this.months.lock(period);
		BonusLine old = latest(month, lineNo, seenRevision);
		mayChange(actor, month, old).and(month::mayListChange).orRefuse();
		requireReason(reason);
		retire(old, LineState.DROPPED);
		changed(month);
		this.audit.wrote(actor, "bonus.lineDropped", "bonus", month.getId(), period + " · " + lineNo + " · " + reason);
	}

	/** Adds a line that the sheet forgot, as long as the list is not published. */
	public int add(CurrentPerson actor, YearMonth period, LineDraft said) {
		BonusMonth month = this.months.lock(period);
		mayEnter(actor).and(month::mayListChange).and(() -> notHisOwn(actor, said.personId())).orRefuse();
		int lineNo = this.sql.lastNumber(month.getId()) + 1;
		this.writes.insert(month.getId(),
				List.of(new BonusLineWriteSql.NewLine(lineNo, 1, LineState.IN_FORCE, said, null)), actor.personId(),
				this.clock.instant());
		changed(month);
		this.audit.wrote(actor, "bonus.lineAdded", "bonus", month.getId(), period + " · " + lineNo);
		return lineNo;
	}

	/**
	 * Puts a corrected version in force once its two signers signed; the one before it is
	 * replaced.
	 */
	public void enforce(BonusMonth month, int lineNo) {
		List<BonusLine> versions = this.sql.versions(month.getId(), lineNo);
		versions.stream()
			.filter((version) -> version.state() == LineState.IN_FORCE)
			.forEach((version) -> retire(version, LineState.REPLACED));
		BonusLine pending = versions.get(0);
		if (this.writes.change(pending.id(), LineState.PENDING, LineState.IN_FORCE) == 0) {
			throw new StaleVersion();
		}
	}

	/** Whether the person may correct that line now. */
	@Transactional(readOnly = true)
	public Verdict mayChange(CurrentPerson actor, BonusMonth month, BonusLine line) {
		return mayEnter(actor).and(() -> Verdict.noIf(month.isSealed(), "bonus.sealed", month.getPeriod()))
			.and(() -> Verdict.noIf(line.state() == LineState.PENDING, "bonus.line.pending"))
			.and(() -> notHisOwn(actor, line.said().personId()));
	}

	private static Verdict mayEnter(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.BONUS_ENTER), "bonus.enter.office");
	}

	private static Verdict notHisOwn(CurrentPerson actor, Long personId) {
		return Verdict.noIf(actor.is(personId), "bonus.line.own");
	}

	private BonusLine latest(BonusMonth month, int lineNo, int seenRevision) {
		List<BonusLine> versions = this.sql.versions(month.getId(), lineNo);
		if (versions.isEmpty() || versions.get(0).revision() != seenRevision
				|| versions.get(0).state() == LineState.DROPPED) {
			throw new StaleVersion();
		}
		return versions.get(0);
	}

	private void retire(BonusLine line, LineState to) {
		if (this.writes.change(line.id(), LineState.IN_FORCE, to) == 0) {
			throw new StaleVersion();
		}
	}

	private static void requireReason(String reason) {
		if (reason == null || reason.isBlank() || reason.length() > REASON) {
			throw RuleViolation.at("reason", "bonus.line.reason", REASON);
		}
	}

	private void changed(BonusMonth month) {
		if (!month.isPublished()) {
			month.listChanged();
			this.watchers.forEach((watcher) -> watcher.listChanged(month));
		}
	}

}

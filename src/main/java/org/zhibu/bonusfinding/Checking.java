package org.zhibu.bonusfinding;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The check of a bonus month: nothing is left open, and the scores are closed, so that
 * their money no longer changes.
 */
@Service
@Transactional
public class Checking {

	private final BonusMonths months;

	private final Months scoreMonths;

	private final Findings findings;

	private final FindingSync sync;

	private final AuditLog audit;

	private final Clock clock;

	Checking(BonusMonths months, Months scoreMonths, Findings findings, FindingSync sync, AuditLog audit, Clock clock) {
		this.months = months;
		this.scoreMonths = scoreMonths;
		this.findings = findings;
		this.sync = sync;
		this.audit = audit;
		this.clock = clock;
	}

	/** Looks through the list once more and checks the month when nothing is open. */
	public void check(CurrentPerson actor, YearMonth period, int seenVersion) {
		BonusMonth month = this.months.lock(period);
		mayBegin(actor, month).orRefuse();
		month.requireVersion(seenVersion);
		this.sync.compare(month);
		nothingOpen(month).orRefuse();
		month.check(actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "bonus.checked", "bonus", month.getId(), period.toString());
	}

	/** Whether the person may check the month now, as far as its findings are known. */
	@Transactional(readOnly = true)
	public Verdict mayCheck(CurrentPerson actor, BonusMonth month) {
		return mayBegin(actor, month).and(() -> nothingOpen(month));
	}

	private Verdict mayBegin(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_RUN), "bonus.check.office")
			.and(month::mayBeChecked)
			.and(() -> scoresClosed(month.getPeriod()));
	}

	private Verdict scoresClosed(YearMonth period) {
		Optional<ScoreMonth> scores = this.scoreMonths.all()
			.stream()
			.filter((month) -> month.getPeriod().equals(period))
			.findFirst();
		return Verdict.noIf(scores.isEmpty(), "bonus.check.unscored", period)
			.and(() -> Verdict.noIf(!scores.get().isClosed(), "bonus.check.unclosed", period));
	}

	private Verdict nothingOpen(BonusMonth month) {
		long open = this.findings.openCount(month);
		return Verdict.noIf(open > 0, "bonus.check.open", open);
	}

}

package org.zhibu.bonus;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.zhibu.audit.AuditLog;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bonus months: a list comes in and goes on from there. Every verb first locks its
 * month, so that two people never decide past each other.
 */
@Service
@Transactional
public class BonusMonths {

	private final BonusMonthRepository months;

	private final Months scoreMonths;

	private final BonusLineWriteSql lines;

	private final ObjectProvider<ListWatcher> watchers;

	private final AuditLog audit;

	private final Clock clock;

	BonusMonths(BonusMonthRepository months, Months scoreMonths, BonusLineWriteSql lines,
			ObjectProvider<ListWatcher> watchers, AuditLog audit, Clock clock) {
		this.months = months;
		this.scoreMonths = scoreMonths;
		this.lines = lines;
		this.watchers = watchers;
		this.audit = audit;
		this.clock = clock;
	}

	/** Takes a month's list in as its draft. */
	public BonusMonth enter(CurrentPerson actor, YearMonth period, List<LineDraft> drafts) {
		mayEnter(actor, period).orRefuse();
		BonusMonth month = this.months.saveAndFlush(new BonusMonth(period, actor.personId(), this.clock.instant()));
		this.lines.insert(month.getId(),
				IntStream.range(0, drafts.size())
					.mapToObj(
							(at) -> new BonusLineWriteSql.NewLine(at + 1, 1, LineState.IN_FORCE, drafts.get(at), null))
					.toList(),
				actor.personId(), this.clock.instant());
		this.watchers.forEach((watcher) -> watcher.listChanged(month));
		this.audit.wrote(actor, "bonus.entered", "bonus", month.getId(), period + " · " + drafts.size());
		return month;
	}

	/** Whether the person may enter the list of that month. */
	@Transactional(readOnly = true)
	public Verdict mayEnter(CurrentPerson actor, YearMonth period) {
		return Verdict.noIf(!actor.has(Right.BONUS_ENTER), "bonus.enter.office")
			.and(() -> Verdict.noIf(period.isAfter(YearMonth.now(this.clock)), "bonus.enter.future", period))
			.and(() -> Verdict.noIf(this.months.findByPeriod(period).isPresent(), "bonus.enter.already", period))
			.and(() -> Verdict.noIf(this.scoreMonths.find(period).filter(ScoreMonth::isBackfilled).isPresent(),
					"month.backfilled", period));
	}

	/** Takes a draft back out, as if its sheet had never been confirmed. */
	public void takeBack(CurrentPerson actor, YearMonth period) {
		BonusMonth month = lock(period);
		mayTakeBack(actor, month).orRefuse();
		this.watchers.forEach((watcher) -> watcher.listRemoved(month));
		this.lines.remove(month.getId());
		this.months.delete(month);
		this.audit.wrote(actor, "bonus.takenBack", "bonus", month.getId(), period.toString());
	}

	/** Whether the list may be taken back: it is a draft still. */
	@Transactional(readOnly = true)
	public Verdict mayTakeBack(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_ENTER), "bonus.enter.office")
			.and(() -> Verdict.noIf(month.getState() != BonusState.DRAFT, "bonus.takeBack.late", month.getPeriod()));
	}

	/**
	 * The month, locked until the transaction ends.
	 * @throws Missing if no list came in
	 */
	public BonusMonth lock(YearMonth period) {
		return this.months.findForChangeByPeriod(period).orElseThrow(() -> new Missing("bonus month"));
	}

	/**
	 * The month.
	 * @throws Missing if no list came in
	 */
	@Transactional(readOnly = true)
	public BonusMonth of(YearMonth period) {
		return find(period).orElseThrow(() -> new Missing("bonus month"));
	}

	/** The month, if its list came in. */
	@Transactional(readOnly = true)
	public Optional<BonusMonth> find(YearMonth period) {
		return this.months.findByPeriod(period);
	}

	/** All months, the latest first. */
	@Transactional(readOnly = true)
	public List<BonusMonth> all() {
		return this.months.findAllByOrderByPeriodDesc();
	}

	/** The months whose list still waits for its distribution meeting, newest first. */
	@Transactional(readOnly = true)
	public List<BonusMonth> drafts() {
		return all().stream().filter((month) -> month.getState() == BonusState.DRAFT).toList();
	}

	/** These months, in any order. */
	@Transactional(readOnly = true)
	public List<BonusMonth> all(Collection<Long> ids) {
		return this.months.findAllById(ids);
	}

	/** Whether an earlier month is not sealed yet. */
	@Transactional(readOnly = true)
	public boolean hasUnsealedBefore(YearMonth period) {
		return this.months.existsByPeriodLessThanAndStateNot(period, BonusState.SEALED);
	}

}

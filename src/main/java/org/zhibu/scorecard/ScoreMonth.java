package org.zhibu.scorecard;

import java.time.Instant;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Verdict;

/** One month of scoring, from opening over publication to closing. */
@Entity
public class ScoreMonth extends BranchScoped {

	private YearMonth period;

	private Long schemeId;

	private Instant openedAt;

	private Instant publishedAt;

	private Instant objectionsUntil;

	private Instant closedAt;

	private boolean backfilled;

	protected ScoreMonth() {
	}

	ScoreMonth(YearMonth period, Long schemeId, Instant openedAt) {
		this.period = period;
		this.schemeId = schemeId;
		this.openedAt = openedAt;
	}

	/**
	 * 补录: a month from before the branch used the system, keyed in afterwards; it is
	 * published and closed from the start and never settled.
	 */
	static ScoreMonth past(YearMonth period, Long schemeId, Instant now) {
		ScoreMonth month = new ScoreMonth(period, schemeId, now);
		month.backfilled = true;
		month.keyedIn(now);
		return month;
	}

	/** What stands in a past month is of that moment. */
	void keyedIn(Instant now) {
		this.publishedAt = now;
		this.objectionsUntil = now;
		this.closedAt = now;
	}

	void publish(Instant now, Instant until) {
		mayPublish().orRefuse();
		this.publishedAt = now;
		this.objectionsUntil = until;
	}

	/** Whether the month's own state lets it be published. */
	Verdict mayPublish() {
		return Verdict.noIf(this.backfilled, "month.backfilled", this.period)
			.and(() -> Verdict.noIf(isPublished(), "month.published.already", this.period));
	}

	/** Closes the month; the caller posts the money in the same transaction. */
	public void close(Instant now) {
		mayClose(now).orRefuse();
		this.closedAt = now;
	}

	/** Whether the month's own state lets it be closed at that moment. */
	public Verdict mayClose(Instant now) {
		return Verdict.noIf(this.backfilled, "month.backfilled", this.period)
			.and(() -> Verdict.noIf(isClosed(), "month.closed.already", this.period))
			.and(() -> Verdict.noIf(!isPublished(), "month.unpublished", this.period))
			.and(() -> Verdict.noIf(isWindowOpen(now), "month.window.open", this.period));
	}

	/** Whether objections are still taken. */
	public boolean isWindowOpen(Instant now) {
		return isPublished() && now.isBefore(this.objectionsUntil);
	}

	public boolean isPublished() {
		return this.publishedAt != null;
	}

	public boolean isClosed() {
		return this.closedAt != null;
	}

	/** Whether the month was keyed in afterwards (补录) and so is never settled. */
	public boolean isBackfilled() {
		return this.backfilled;
	}

	public YearMonth getPeriod() {
		return this.period;
	}

	public Long getSchemeId() {
		return this.schemeId;
	}

	public Instant getPublishedAt() {
		return this.publishedAt;
	}

	public Instant getObjectionsUntil() {
		return this.objectionsUntil;
	}

	public Instant getClosedAt() {
		return this.closedAt;
	}

}

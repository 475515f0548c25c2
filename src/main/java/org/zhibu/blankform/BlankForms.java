package org.zhibu.blankform;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.audit.AuditLog;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.ZonesOfOwners;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the blank forms of a month and lays them out for the printer. */
@Service
@Transactional
class BlankForms {

	private final Months months;

	private final Schemes schemes;

	private final ZonesOfOwners zones;

	private final ScoreFormSql sql;

	private final AuditLog audit;

	private final Clock clock;

	BlankForms(Months months, Schemes schemes, ZonesOfOwners zones, ScoreFormSql sql, AuditLog audit, Clock clock) {
		this.months = months;
		this.schemes = schemes;
		this.zones = zones;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/** Numbers a form for every member who has none. */
	void issue(CurrentPerson actor, YearMonth period) {
		ScoreMonth month = this.months.lock(period);
		mayIssue(actor, month, this.sql.unnumbered(month.getId())).orRefuse();
		int issued = this.sql.issue(month, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "scoreForm.issued", "month", month.getId(), period + " · " + issued);
	}

	/** The forms of a month, ready to print. */
	@Transactional(readOnly = true)
	Stack of(CurrentPerson reader, YearMonth period) {
		ScoreMonth month = this.months.of(period);
		long unnumbered = this.sql.unnumbered(month.getId());
		return new Stack(period, this.schemes.withItems(month.getSchemeId()).getItems(),
				this.sql.numbered(month.getId()), this.zones.during(period), unnumbered,
				mayIssue(reader, month, unnumbered));
	}

	private static Verdict mayIssue(CurrentPerson actor, ScoreMonth month, long unnumbered) {
		return Verdict.noIf(!actor.has(Right.KEY_PAPER), "scorecard.self.key.office")
			.and(() -> Verdict.noIf(month.isPublished(), "blankform.published"))
			.and(() -> Verdict.noIf(unnumbered == 0, "blankform.all"));
	}

	/**
	 * The forms of a month.
	 *
	 * @param zones the zones by person
	 * @param unnumbered how many members have no form yet
	 * @param mayIssue whether the reader may number them
	 */
	record Stack(YearMonth month, List<Item> items, List<BlankForm> forms, Map<Long, String> zones, long unnumbered,
			Verdict mayIssue) {
	}

}

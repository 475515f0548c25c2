package org.zhibu;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bonus months of a branch, entered by its accountant and brought as far as a test wants
 * by a stroke in the database: for tests of what comes after.
 */
public final class BonusBook {

	/** Its branch. */
	public final BranchOfStory branch;

	/** Enters and pays. */
	public final Someone accountant;

	/** Signs. */
	public final Someone head;

	private final BonusMonths months;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	public BonusBook(Cast cast, BonusMonths months, JdbcClient jdbc, TransactionTemplate transaction) {
		this.branch = cast.branch();
		this.accountant = officer(cast, "算得清", Role.ACCOUNTANT);
		this.head = officer(cast, "段长青", Role.SECTION_HEAD);
		this.months = months;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	private Someone officer(Cast cast, String name, Role office) {
		Someone officer = cast.worker(this.branch, name);
		cast.give(this.branch, officer, office);
		return officer;
	}

	/** Enters a list. */
	public BonusBook enter(YearMonth month, List<LineDraft> lines) {
		BranchContext.within(this.branch.id,
				() -> this.months.enter(actor(this.accountant, Role.ACCOUNTANT), month, lines));
		return this;
	}

	/** The list of a month was given out and checked by the secretary. */
	public BonusBook check(YearMonth month) {
		return stroke(month, "state = 'CHECKED'");
	}

	/** The list of a month is published to the whole section. */
	public BonusBook publish(YearMonth month) {
		return publish(month, "SECTION");
	}

	/** The list of a month is published to that scope. */
	public BonusBook publish(YearMonth month, String scope) {
		return stroke(month,
				"state = 'PUBLISHED', scope = '" + scope + "', published_at = checked_at, published_by = checked_by");
	}

	private BonusBook stroke(YearMonth month, String change) {
		OffsetDateTime at = month.plusMonths(1).atDay(8).atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
		LocalDate day = at.toLocalDate();
		within(() -> {
			this.jdbc
				.sql("update bonus_month set met_on = ?, checked_at = ?, checked_by = ?, version = version + 1 "
						+ ", state = 'CHECKED' where branch_id = ? and period = ?")
				.params(day, at, this.branch.secretary().id(), this.branch.id, month.toString())
				.update();
			this.jdbc.sql("update bonus_month set " + change + " where branch_id = ? and period = ?")
				.params(this.branch.id, month.toString())
				.update();
		});
		return this;
	}

	/** Somebody with these offices, as services see him. */
	public CurrentPerson actor(Someone who, Role... roles) {
		return new CurrentPerson(1, who.id(), this.branch.id, who.name(), "", Set.of(roles), Set.of());
	}

	/** A number out of the branch's rows; the branch is the only value. */
	public long number(String sql) {
		long[] number = new long[1];
		within(() -> number[0] = this.jdbc.sql(sql).params(this.branch.id).query(Long.class).single());
		return number[0];
	}

	/** Does a piece of work inside a transaction of the branch. */
	public void within(Runnable work) {
		BranchContext.within(this.branch.id, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

}

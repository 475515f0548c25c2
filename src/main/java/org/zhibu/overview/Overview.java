package org.zhibu.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the totals of an overseer's branches, each in a transaction of its own that sees
 * this one branch and nothing else.
 */
@Service
class Overview {

	private final OverviewSql sql;

	private final Clock clock;

	private final TransactionTemplate apart;

	Overview(OverviewSql sql, Clock clock, PlatformTransactionManager transactions) {
		this.sql = sql;
		this.clock = clock;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setReadOnly(true);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** One line a branch of the scope. */
	List<BranchTotals> totals(CurrentPerson reader) {
		Verdict.noIf(!reader.has(Right.OVERVIEW), "shared.barred.right").orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		List<BranchTotals> totals = new ArrayList<>();
		for (long branch : this.apart.execute((status) -> this.sql.scopeOf(reader.accountId()))) {
			totals.add(
					BranchContext.within(branch, () -> this.apart.execute((status) -> this.sql.totals(branch, today))));
		}
		return totals;
	}

}

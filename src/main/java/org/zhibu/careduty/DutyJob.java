package org.zhibu.careduty;

import org.zhibu.shared.BranchContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks each morning, in every branch, for whom the books give cause to talk to. */
@Component
class DutyJob {

	private static final Logger log = LoggerFactory.getLogger(DutyJob.class);

	private final Duties duties;

	private final DutySql sql;

	private final TransactionTemplate transaction;

	DutyJob(Duties duties, DutySql sql, TransactionTemplate transaction) {
		this.duties = duties;
		this.sql = sql;
		this.transaction = transaction;
	}

	@Scheduled(cron = "0 0 5 * * *", zone = "Asia/Shanghai")
	void look() {
		for (Long branch : this.sql.branches()) {
			try {
				BranchContext.within(branch,
						() -> this.transaction.executeWithoutResult((status) -> this.duties.lookUnasked()));
			}
			catch (RuntimeException ex) {
				log.warn("the duties of branch {} wait for the next morning", branch, ex);
			}
		}
	}

}

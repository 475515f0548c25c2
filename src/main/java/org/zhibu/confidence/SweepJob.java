package org.zhibu.confidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibu.shared.BranchContext;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each morning, in every branch, for what has grown old. */
@Component
class SweepJob {

	private static final Logger log = LoggerFactory.getLogger(SweepJob.class);

	private final Expiry expiry;

	private final NoteSql sql;

	SweepJob(Expiry expiry, NoteSql sql) {
		this.expiry = expiry;
		this.sql = sql;
	}

	@Scheduled(cron = "0 30 4 * * *", zone = "Asia/Shanghai")
	void look() {
		for (Long branch : this.sql.branches()) {
			try {
				BranchContext.within(branch, this.expiry::sweep);
			}
			catch (RuntimeException ex) {
				log.warn("the old notes of branch {} wait for the next morning", branch, ex);
			}
		}
	}

}

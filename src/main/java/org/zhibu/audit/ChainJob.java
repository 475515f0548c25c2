package org.zhibu.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibu.shared.BranchContext;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every minute the chain grows by what was committed since. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ChainJob {

	private static final Logger log = LoggerFactory.getLogger(ChainJob.class);

	private final Chain chain;

	private final ChainSql sql;

	private final FreshBranches fresh;

	ChainJob(Chain chain, ChainSql sql, FreshBranches fresh) {
		this.chain = chain;
		this.sql = sql;
		this.fresh = fresh;
	}

	/** What the last run before a stop may have left is taken up again. */
	@EventListener(ApplicationReadyEvent.class)
	void takeUp() {
		this.sql.branches().forEach(this.fresh::add);
		this.fresh.add(BranchContext.NOBODY);
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
	void run() {
		for (Long branch : this.fresh.take()) {
			try {
				this.chain.continueFor(branch);
			}
			catch (RuntimeException ex) {
				this.fresh.add(branch);
				log.warn("the audit chain of branch {} waits for the next run", branch, ex);
			}
		}
	}

}

package org.zhibu.backup;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every hour whether the day's backup is due, so that a machine that sleeps at
 * night has one too.
 */
@Component
class DailyBackup {

	private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);

	private final Backups backups;

	DailyBackup(Backups backups) {
		this.backups = backups;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void make() {
		try {
			this.backups.makeIfDue().ifPresent((file) -> LOG.info("daily backup {}", file.name()));
		}
		catch (BackupFailed ex) {
			LOG.error("no daily backup: {} {}", ex.sentence().key(), ex.sentence().figures());
		}
	}

}

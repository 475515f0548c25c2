package org.zhibu.backup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The backups as people and the daily job make them. */
@Service
class Backups {

	private static final int DAYS_WITHOUT = 3;

	private final BackupStore store;

	private final Dump dump;

	private final AuditLog audit;

	private final Clock clock;

	Backups(BackupStore store, Dump dump, AuditLog audit, Clock clock) {
		this.store = store;
		this.dump = dump;
		this.audit = audit;
		this.clock = clock;
	}

	/** Makes one because somebody pressed the button. */
	@Transactional
	public BackupFile make(CurrentPerson actor) {
		Verdict.noIf(!actor.has(Right.BACKUP), "shared.barred.right").orRefuse();
		BackupFile file = this.store.make(this.dump);
		this.audit.wrote(actor, "backup.made", "backup", null, file.name());
		return file;
	}

	/** Makes one unless the latest is younger than a day. */
	Optional<BackupFile> makeIfDue() {
		LocalDateTime yesterday = LocalDateTime.now(this.clock).minusDays(1);
		boolean due = this.store.latest().filter((latest) -> latest.isAfter(yesterday)).isEmpty();
		return due ? Optional.of(this.store.make(this.dump)) : Optional.empty();
	}

	List<BackupFile> list() {
		return this.store.list();
	}

	/** Whether there was none for three days. */
	boolean isLate() {
		LocalDateTime limit = LocalDateTime.now(this.clock).minusDays(DAYS_WITHOUT);
		return this.store.latest().filter((latest) -> latest.isAfter(limit)).isEmpty();
	}

	/** When the latest was made, if there is one. */
	Optional<LocalDateTime> latest() {
		return this.store.latest();
	}

}

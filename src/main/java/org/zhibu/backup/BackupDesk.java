package org.zhibu.backup;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/** Warns whoever can do something about it after three days without a backup. */
@Component
class BackupDesk implements DeskSource {

	private final Backups backups;

	BackupDesk(Backups backups) {
		this.backups = backups;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.BACKUP) || !this.backups.isLate()) {
			return List.of();
		}
		Sentence since = this.backups.latest()
			.map((latest) -> new Sentence("backup.desk.since", latest.getMonthValue(), latest.getDayOfMonth()))
			.orElseGet(() -> new Sentence("backup.desk.never"));
		return List
			.of(new Step(null, new Sentence("backup.desk.late"), since, "/backups", new Sentence("backup.verb")));
	}

}

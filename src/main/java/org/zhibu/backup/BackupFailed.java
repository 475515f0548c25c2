package org.zhibu.backup;

import org.zhibu.shared.RuleViolation;

/** No backup was made, with the sentence why; nothing half was left behind. */
class BackupFailed extends RuleViolation {

	BackupFailed(String key, Object... figures) {
		super(key, figures);
	}

}

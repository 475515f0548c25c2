package org.zhibu.backup;

import java.time.LocalDateTime;

/**
 * A backup that was made.
 *
 * @param name the file's name
 * @param madeAt when, in Beijing time
 * @param bytes its size in bytes
 */
record BackupFile(String name, LocalDateTime madeAt, long bytes) {

	/** The size in megabytes, one decimal. */
	public String megabytes() {
		long tenths = Math.max(1, Math.round(this.bytes / 100_000.0));
		return tenths / 10 + "." + tenths % 10;
	}

}

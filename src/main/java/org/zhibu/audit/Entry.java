package org.zhibu.audit;

import java.time.Instant;

/** A row of the log as it is stored. */
record Entry(long id, long branchId, Instant at, Long accountId, Long personId, String kind, String verb,
		String subject, Long subjectId, String detail) {

}

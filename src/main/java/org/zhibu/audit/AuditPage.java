package org.zhibu.audit;

import java.util.List;
import java.util.Map;

/**
 * A page of the log.
 *
 * @param subjects the kinds of things that occur in it, with their names
 * @param next the id before which the next page begins, or {@code null}
 */
record AuditPage(AuditFilter filter, List<AuditRow> rows, Map<String, String> subjects, Long next) {

}

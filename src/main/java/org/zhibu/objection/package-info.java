/**
 * Objections to published marks: raised by the owner or any worker, answered by the first
 * officer in order who is not barred. An open objection holds its card, not the month.
 */
@ApplicationModule(allowedDependencies = { "agenda", "audit", "roster", "scheme", "scorecard", "notice" })
package org.zhibu.objection;

import org.springframework.modulith.ApplicationModule;

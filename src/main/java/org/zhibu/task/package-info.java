/**
 * Tasks that follow from decisions: an owner, a day, and what became of it, until
 * somebody of the committee closes it.
 */
@ApplicationModule(allowedDependencies = { "roster", "notice", "audit" })
package org.zhibu.task;

import org.springframework.modulith.ApplicationModule;

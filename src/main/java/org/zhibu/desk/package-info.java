/**
 * The desk: each person's next steps gathered from all modules, and the month in ten
 * steps.
 */
@ApplicationModule(allowedDependencies = { "scorecard", "settlement", "scheme", "bonus" })
package org.zhibu.desk;

import org.springframework.modulith.ApplicationModule;

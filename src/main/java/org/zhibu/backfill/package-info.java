/**
 * 补录: the page that keys in months from before the branch used the system, by hand or
 * from a sheet. A sheet only fills the grid; nothing is stored before the grid is saved.
 */
@ApplicationModule(allowedDependencies = { "roster", "scheme", "scorecard", "sheet" })
package org.zhibu.backfill;

import org.springframework.modulith.ApplicationModule;

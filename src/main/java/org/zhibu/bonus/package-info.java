/**
 * The bonus month (design 1.4): the section's list in versions, the formula of a line,
 * the states from draft to sealed, the dated rules. The administration distributes; the
 * branch checks, keeps the stub and watches. Money of scores comes from the ledger and
 * cannot be typed.
 */
@ApplicationModule(allowedDependencies = { "bonussettings", "scorecard", "ledger", "audit" })
package org.zhibu.bonus;

import org.springframework.modulith.ApplicationModule;

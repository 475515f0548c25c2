/**
 * Corrections of a sealed bonus month (奖金更正): previewed with all that follows, entered by
 * one person, confirmed by another; the difference goes into the ledger with the earliest
 * month that is not closed, and the sealed month stays as it is.
 */
@ApplicationModule(allowedDependencies = { "bonus", "scorecard", "ledger", "roster", "notice", "audit" })
package org.zhibu.bonusfix;

import org.springframework.modulith.ApplicationModule;

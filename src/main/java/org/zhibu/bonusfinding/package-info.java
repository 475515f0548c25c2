/**
 * What the rules found in a month's bonus list and what became of it: found anew with
 * every change of the list, corrected when it is no longer true, or explained by a named
 * person whom it does not concern. The check of the month passes only when nothing is
 * left open.
 */
@ApplicationModule(
		allowedDependencies = { "audit", "bonus", "bonusrule", "bonussettings", "roster", "scorecard", "sheet" })
package org.zhibu.bonusfinding;

import org.springframework.modulith.ApplicationModule;

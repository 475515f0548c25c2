/**
 * The committee's sitting: the grid, reasons and facts, merit, excuse, veto, signatures;
 * and the page of a card, shown to each reader as far as he may see it.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster", "scheme", "scorecard", "selfscore", "trend" })
package org.zhibu.review;

import org.springframework.modulith.ApplicationModule;

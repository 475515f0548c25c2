/**
 * 业绩考核台账: one member's year on one sheet, for the screen and for paper. Cards, stars,
 * money and corrections stand in it by themselves; other modules add their sections.
 */
@ApplicationModule(allowedDependencies = { "ledger", "roster", "scorecard", "selfscore", "trend" })
package org.zhibu.yearrecord;

import org.springframework.modulith.ApplicationModule;

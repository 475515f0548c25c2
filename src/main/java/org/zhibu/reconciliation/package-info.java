/**
 * One month's score money from the cards to the hand: cards, formula, ledger, stub, paid
 * out, by the month it was earned for. Every difference is a row with a name and the page
 * behind it.
 */
@ApplicationModule(allowedDependencies = { "scorecard", "scheme" })
package org.zhibu.reconciliation;

import org.springframework.modulith.ApplicationModule;

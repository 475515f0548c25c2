/**
 * The month on paper and as files: the score sheets and the ledger for a spreadsheet, the
 * ledger's page, the printed card and the printed grid. What a closed month says, it says
 * for ever: it is written from the names frozen at publication and the versions in force
 * at closing.
 */
@ApplicationModule(allowedDependencies = { "scorecard", "review", "scheme", "ledger", "sheet" })
package org.zhibu.paper;

import org.springframework.modulith.ApplicationModule;

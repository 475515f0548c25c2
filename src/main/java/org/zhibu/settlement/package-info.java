/**
 * Closing a month: one transaction, one ledger entry a card, exactly once; a card held by
 * an open objection is settled alone, once it is answered.
 */
@ApplicationModule(allowedDependencies = { "audit", "scheme", "scorecard", "ledger" })
package org.zhibu.settlement;

import org.springframework.modulith.ApplicationModule;

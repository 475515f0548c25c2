/**
 * The month's scorecards: opening, self scores for reference, the committee's marks, two
 * signatures, publication, later versions. What a total is worth comes from the scheme;
 * money is posted to the ledger only by closing and by versions after it.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster", "scheme", "ledger", "trend" })
package org.zhibu.scorecard;

import org.springframework.modulith.ApplicationModule;

/**
 * The month's scorecards: ten marks, a total, stars and money; opening and publication of
 * a month; later versions. What a total is worth comes from the scheme; money is posted
 * to the ledger only by closing and by versions after it.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster", "scheme", "ledger", "notice" })
package org.zhibu.scorecard;

import org.springframework.modulith.ApplicationModule;

/**
 * Money handed out by the accountant for the lines of a published list: rows that only
 * grow. What is paid for a line is the sum of its rows; a reversal is a row with the
 * opposite sign and is never reversed itself.
 */
@ApplicationModule(allowedDependencies = { "bonus", "audit" })
package org.zhibu.payout;

import org.springframework.modulith.ApplicationModule;

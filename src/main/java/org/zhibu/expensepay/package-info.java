/**
 * Money handed out for approved requests, a monthly plan item by item: payments,
 * receipts, reversals, all rows that only grow. The payer is none of those who voted;
 * what is paid is published at that moment, so that nobody can keep it back.
 */
@ApplicationModule(allowedDependencies = { "expense", "authority", "roster", "upload", "notice", "audit" })
package org.zhibu.expensepay;

import org.springframework.modulith.ApplicationModule;

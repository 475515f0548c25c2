/**
 * Money handed out for approved requests: payments, receipts, reversals, all rows that
 * only grow. The payer is none of those who voted; what is paid is published at that
 * moment, so that nobody can keep it back.
 */
@ApplicationModule(allowedDependencies = { "expense", "authority", "roster", "notice", "audit" })
package org.zhibu.expensepay;

import org.springframework.modulith.ApplicationModule;

/**
 * Requests as files: each with what was asked and granted, the decision, the money, and
 * the votes of both bodies. Everybody gets just the rows that he may see on the page.
 */
@ApplicationModule(allowedDependencies = { "expense", "expensepage", "agenda", "authority", "sheet" })
package org.zhibu.expensepaper;

import org.springframework.modulith.ApplicationModule;

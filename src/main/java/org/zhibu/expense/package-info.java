/**
 * Expenses (design 1.6): a request in versions, tested against the authority of whoever
 * asks, decided by bodies and by nobody else. A gate is passed only when the book of
 * meetings tells a ruling; there is no approve button. Payment, pages, files and figures
 * live in the packages beside it.
 */
@ApplicationModule(allowedDependencies = { "agenda", "authority", "roster", "notice", "upload", "audit" })
package org.zhibu.expense;

import org.springframework.modulith.ApplicationModule;

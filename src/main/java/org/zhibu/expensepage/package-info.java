/**
 * The pages of expenses: the list, the form with the sentence of the rule while typing,
 * and one page with everything a committee needs to decide.
 */
@ApplicationModule(
		allowedDependencies = { "expense", "expensepay", "agenda", "authority", "roster", "upload", "audit" })
package org.zhibu.expensepage;

import org.springframework.modulith.ApplicationModule;

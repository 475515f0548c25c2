/**
 * The pages of a bonus month: the list with its states, a line with its versions, and the
 * forms that change it. It gathers from the modules of the bonus; nobody uses it.
 */
@ApplicationModule(
		allowedDependencies = { "bonus", "bonussign", "receipt", "doubt", "payout", "distribution", "roster" })
package org.zhibu.bonuspage;

import org.springframework.modulith.ApplicationModule;

/**
 * The demo: a branch in the size of the source, made by driving our own services with the
 * clock moved, so that it obeys every rule. It exists only in the profile {@code demo},
 * in a database of its own.
 */
@ApplicationModule(allowedDependencies = { "account", "roster", "regulation", "zone", "pairing", "fact", "scheme",
		"scorecard", "selfscore", "review", "objection", "settlement", "bonus", "bonussettings", "distribution",
		"bonusfinding", "bonussign", "receipt", "doubt", "payout", "stub", "bonusfix", "agenda", "meeting",
		"meetingitem", "minutes", "task", "authority", "expense", "expensepay", "expensebudget", "expensequestion",
		"confidence", "talk", "visit", "carecase", "careduty", "mind", "concern", "pairinglog" })
package org.zhibu.demo;

import org.springframework.modulith.ApplicationModule;

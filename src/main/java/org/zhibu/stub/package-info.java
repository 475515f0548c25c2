/**
 * The stub (奖金发放存根) of a bonus month: what was sealed, word for word, with a hash that is
 * printed on the paper copy, a seal made with a key outside the database, and its place
 * in the chain of months. It can be verified at any time, also against a hash from paper.
 */
@ApplicationModule(allowedDependencies = { "bonus", "bonussign", "receipt", "doubt", "distribution", "roster", "ledger",
		"account", "audit", "pdf", "sheet" })
package org.zhibu.stub;

import org.springframework.modulith.ApplicationModule;

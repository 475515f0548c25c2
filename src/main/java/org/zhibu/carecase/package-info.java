/**
 * 困难帮扶, 矛盾调解, 师带徒: a person is helped step by step by an owner until the case is closed;
 * 已化解 is counted from closed cases. What is said is kept in confidence, and the parties
 * of a conflict are named to its owner and the secretary only. No money stands here: it
 * needs an expense.
 */
@ApplicationModule(allowedDependencies = { "confidence", "careduty", "roster", "notice", "audit" })
package org.zhibu.carecase;

import org.springframework.modulith.ApplicationModule;

/**
 * The rule book (制度): numbered clauses with the days they hold. Every reward, deduction
 * and refusal cites one of its clauses. A rule in force is never rewritten: a new one
 * replaces it from a day on, and the old one stays readable.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.regulation;

import org.springframework.modulith.ApplicationModule;

/**
 * The help page: who may do what, printed from the table that guards the pages; the money
 * of a total, reckoned by the rule itself; the stars, the ten steps of a month, the
 * words.
 */
@ApplicationModule(allowedDependencies = { "scheme" })
package org.zhibu.help;

import org.springframework.modulith.ApplicationModule;

/**
 * A worker's own bonus: his line of a published month with the formula in words, what he
 * may sign or doubt, and the published sums.
 */
@ApplicationModule(allowedDependencies = { "bonus", "receipt", "doubt", "bonusfix" })
package org.zhibu.mybonus;

import org.springframework.modulith.ApplicationModule;

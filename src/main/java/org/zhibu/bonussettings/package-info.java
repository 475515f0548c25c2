/**
 * The dated rules of the bonus: who reads a published list, and from where on a figure is
 * pointed out. A change holds from the first day of a month that is not yet opened; old
 * months keep the rule they were made under.
 */
@ApplicationModule(allowedDependencies = { "scorecard", "audit" })
package org.zhibu.bonussettings;

import org.springframework.modulith.ApplicationModule;

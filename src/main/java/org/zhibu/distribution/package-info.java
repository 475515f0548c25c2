/**
 * The distribution meeting of a bonus month: the day, who was there, two or three
 * delegates of the workers. With it the section's draft becomes the list that is checked.
 */
@ApplicationModule(allowedDependencies = { "agenda", "bonus", "roster", "audit" })
package org.zhibu.distribution;

import org.springframework.modulith.ApplicationModule;

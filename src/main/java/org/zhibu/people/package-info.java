/**
 * The pages of the roster: the list of people with its filters and export, entering and
 * changing a person, and the teams. Nobody imports it.
 */
@ApplicationModule(allowedDependencies = { "roster", "sheet" })
package org.zhibu.people;

import org.springframework.modulith.ApplicationModule;

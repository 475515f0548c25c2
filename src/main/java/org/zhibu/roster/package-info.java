/**
 * People, teams and dated offices. The rights of a day derive from here: whoever holds a
 * confirmed office today has its rights today, and nobody else.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.roster;

import org.springframework.modulith.ApplicationModule;

/**
 * Responsibility zones with dated owners, and the pairing of members with teams.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster" })
package org.zhibu.zone;

import org.springframework.modulith.ApplicationModule;

/**
 * Offices and what hangs on them: the pages of terms and their confirmation, the dated
 * list of posts in the office meeting, suspended voting rights, and the links by which
 * two people ask not to decide about each other.
 */
@ApplicationModule(allowedDependencies = { "roster", "audit" })
package org.zhibu.office;

import org.springframework.modulith.ApplicationModule;

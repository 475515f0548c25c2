/**
 * How often everyone is talked to and every home visited, and what counts as a visit:
 * dated rules of the work with people, and their page. A branch that set none keeps the
 * usual ones.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.carerule;

import org.springframework.modulith.ApplicationModule;

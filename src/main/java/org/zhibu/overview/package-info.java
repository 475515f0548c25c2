/**
 * What the superior organisation reads: the totals of each branch of its scope, never a
 * name, never a row. Each branch is asked for itself, so that the second wall holds here
 * too.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.overview;

import org.springframework.modulith.ApplicationModule;

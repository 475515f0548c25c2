/**
 * Questions about published expenses: asked by anybody of the branch, answered once for
 * all to read.
 */
@ApplicationModule(allowedDependencies = { "expense", "notice", "audit" })
package org.zhibu.expensequestion;

import org.springframework.modulith.ApplicationModule;

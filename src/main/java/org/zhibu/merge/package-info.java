/**
 * 误录: somebody entered by mistake is merged into the right person. What lives and can be
 * dated moves or ends today; what was published, signed or posted stays as it was and is
 * read from the right person's page. Nothing of it is ever rewritten.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "roster", "scorecard" })
package org.zhibu.merge;

import org.springframework.modulith.ApplicationModule;

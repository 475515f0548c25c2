/**
 * 误录: somebody entered by mistake is merged into the right person. What lives and can be
 * dated moves or ends today, and with it what was done for him (talks, visits, cases,
 * concerns); what was published, voted, signed, sealed or posted stays as it was and is
 * read from the right person's page. An unsealed bonus line, a request before the bodies
 * and a meeting that goes on bar the merging, since moving them would falsify it.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "roster", "scorecard" })
package org.zhibu.merge;

import org.springframework.modulith.ApplicationModule;

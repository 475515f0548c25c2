/**
 * A zone's public page and what passers-by say on it: no login, no session, nobody's name
 * kept. The discipline member reads it and confirms it as a fact or sets it aside with a
 * reason.
 */
@ApplicationModule(allowedDependencies = { "audit", "publiccode" })
package org.zhibu.feedback;

import org.springframework.modulith.ApplicationModule;

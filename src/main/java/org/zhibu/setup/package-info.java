/**
 * The first start and further branches out of one-time links, and the links that the host
 * can print when every officer of a branch is locked out.
 */
@ApplicationModule(allowedDependencies = { "account", "login", "audit", "roster" })
package org.zhibu.setup;

import org.springframework.modulith.ApplicationModule;

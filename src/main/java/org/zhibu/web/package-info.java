/**
 * Site-wide web machinery: the security chain, headers, the person of a request, the
 * access rule of each handler, once-only tokens, error pages, the frame of a page. Nobody
 * imports it.
 */
@ApplicationModule(allowedDependencies = { "account", "audit" })
package org.zhibu.web;

import org.springframework.modulith.ApplicationModule;

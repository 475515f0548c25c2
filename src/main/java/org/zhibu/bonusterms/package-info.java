/**
 * The page of the bonus rules: who reads a published list and on which regulation that
 * rests, and from where on a figure is pointed out; what holds now, what changes next.
 * The rules themselves live in bonussettings.
 */
@ApplicationModule(allowedDependencies = { "bonussettings", "scorecard", "notice" })
package org.zhibu.bonusterms;

import org.springframework.modulith.ApplicationModule;

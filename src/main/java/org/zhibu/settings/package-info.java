/**
 * The page of the dated rules: what holds now, since when, what changes next; and the
 * form that sets them from a month not yet opened. The rules themselves live in scheme.
 */
@ApplicationModule(allowedDependencies = { "scheme", "scorecard", "notice" })
package org.zhibu.settings;

import org.springframework.modulith.ApplicationModule;

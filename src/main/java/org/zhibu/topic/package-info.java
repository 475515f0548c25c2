/**
 * What waits to be talked over: topics of workers, of the meetings before a shift, of
 * agendas that were not finished. Workers' topics come first (the source's style: short,
 * plain, from what moves people).
 */
@ApplicationModule(allowedDependencies = { "roster", "notice", "audit" })
package org.zhibu.topic;

import org.springframework.modulith.ApplicationModule;

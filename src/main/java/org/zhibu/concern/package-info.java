/**
 * "我有话说": a concern with a name, with a sealed name, or with none. Those without an open
 * name come through a box without login or session and are followed by the code of a
 * slip. Acknowledged within three days, assigned, answered, confirmed or reopened; a
 * sealed name is opened by two officers with a reason, and every look at it is written
 * down.
 */
@ApplicationModule(allowedDependencies = { "confidence", "roster", "notice", "audit" })
package org.zhibu.concern;

import org.springframework.modulith.ApplicationModule;

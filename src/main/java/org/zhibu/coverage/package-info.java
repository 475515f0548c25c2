/**
 * Who was talked to and whose home was visited, and who was not: a grid of everybody with
 * five tiles, the next two visits with the reason of each, the pace that reaches every
 * home. It knows days and counts, never a word of what was said.
 */
@ApplicationModule(allowedDependencies = { "carerule", "careduty", "sheet" })
package org.zhibu.coverage;

import org.springframework.modulith.ApplicationModule;

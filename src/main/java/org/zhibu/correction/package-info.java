/**
 * The small book of corrections: every later version of a card that came into force, with
 * what it changed and why.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.correction;

import org.springframework.modulith.ApplicationModule;

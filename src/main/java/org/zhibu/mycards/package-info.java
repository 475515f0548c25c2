/**
 * A member's own months: the latest result as a sentence, the trend, the list.
 */
@ApplicationModule(allowedDependencies = { "scorecard", "review", "selfscore", "trend" })
package org.zhibu.mycards;

import org.springframework.modulith.ApplicationModule;

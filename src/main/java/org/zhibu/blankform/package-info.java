/**
 * Blank numbered self-score forms for people who work where no network reaches, and the
 * grid to key them in from. A form has one number for its member and month; what is keyed
 * in counts as the member's self score and carries that number.
 */
@ApplicationModule(allowedDependencies = { "audit", "scheme", "scorecard", "selfscore" })
package org.zhibu.blankform;

import org.springframework.modulith.ApplicationModule;

/**
 * Members score themselves, on the phone, the PC or a numbered form. The self marks are
 * for reference and never enter the result.
 */
@ApplicationModule(allowedDependencies = { "audit", "scheme", "scorecard", "trend" })
package org.zhibu.selfscore;

import org.springframework.modulith.ApplicationModule;

/**
 * Words that every module speaks: money, points, months, the branch, the person at the
 * screen, rights, refusals as sentences, once-only tokens. Nothing here knows a feature.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.shared;

import org.springframework.modulith.ApplicationModule;

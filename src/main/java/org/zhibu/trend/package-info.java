/**
 * Totals of months as a drawn line: where each point stands, and what the picture says to
 * somebody who cannot see it. Pure arithmetic; it knows no feature.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.trend;

import org.springframework.modulith.ApplicationModule;

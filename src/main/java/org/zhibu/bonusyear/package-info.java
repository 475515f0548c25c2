/**
 * The year of the bonus: what the published months came to, the means of the teams, of
 * leaders and workers, of regular and temporary workers in one trade, and what part the
 * deductions took. Read from the lines in one statement, drawn as inline SVG.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.bonusyear;

import org.springframework.modulith.ApplicationModule;

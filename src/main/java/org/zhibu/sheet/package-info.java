/**
 * Sheets in and out: reading .xlsx and CSV of every habit within firm limits, writing
 * files that open in a spreadsheet and cannot run formulas. It knows no feature.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.sheet;

import org.springframework.modulith.ApplicationModule;

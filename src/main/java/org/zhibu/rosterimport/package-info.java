/**
 * People from a sheet into the roster: read, judged row by row, shown, and written only
 * once confirmed, all of it or nothing; a batch can be undone while nothing depends on
 * it. Nobody imports this module.
 */
@ApplicationModule(allowedDependencies = { "roster", "sheet", "sheetbatch", "audit" })
package org.zhibu.rosterimport;

import org.springframework.modulith.ApplicationModule;

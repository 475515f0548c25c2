/**
 * What every import of a sheet shares: a batch that waits, is confirmed, undone or
 * discarded; its rows kept with a verdict each and shown fifty at a time; the rejected
 * rows handed back. It knows no feature.
 */
@ApplicationModule(allowedDependencies = { "sheet" })
package org.zhibu.sheetbatch;

import org.springframework.modulith.ApplicationModule;

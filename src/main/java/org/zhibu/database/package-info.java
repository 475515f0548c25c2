/**
 * The two databases. Here a transaction learns its branch, PostgreSQL's second wall (row
 * level security) is fed, append-only tables are guarded on H2, and the home directory is
 * made for its owner only. Nobody imports it.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.database;

import org.springframework.modulith.ApplicationModule;

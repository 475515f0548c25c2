/**
 * Copies of the whole installation: database and uploads in one verified file, made by a
 * button, daily, and before a migration; and the way back into an empty home. The keys
 * are never in it: they are kept apart, so that a stolen copy opens no sealed note.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.backup;

import org.springframework.modulith.ApplicationModule;

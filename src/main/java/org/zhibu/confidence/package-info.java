/**
 * What is told in confidence: texts sealed with a key outside the database, opened one at
 * a time, each reading a row of a log that only grows. Who may read a note is decided by
 * the module it belongs to; here it is sealed, opened, counted, re-sealed and, once it is
 * old and nobody may have to answer for it any more, announced and wiped.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.confidence;

import org.springframework.modulith.ApplicationModule;

/**
 * Pages that gather from many modules: a person's page with his year. Every module adds
 * its section through {@code RecordSource}; nobody imports this one.
 */
@ApplicationModule(allowedDependencies = { "roster" })
package org.zhibu.record;

import org.springframework.modulith.ApplicationModule;

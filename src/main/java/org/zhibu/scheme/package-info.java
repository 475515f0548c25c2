/**
 * The dated rules of the score: ten items and their weights, the limits and the money
 * beyond them, the stars, the days of the month. A month keeps the scheme it was opened
 * under.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.scheme;

import org.springframework.modulith.ApplicationModule;

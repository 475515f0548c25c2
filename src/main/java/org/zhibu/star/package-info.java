/**
 * The stars of a quarter: each member's published totals of its three months against
 * limit times months, without rounding.
 */
@ApplicationModule(allowedDependencies = { "scheme" })
package org.zhibu.star;

import org.springframework.modulith.ApplicationModule;

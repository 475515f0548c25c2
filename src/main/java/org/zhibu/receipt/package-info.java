/**
 * The workers' side of a published list: each confirms his own line on the screen, or
 * what he signed on paper is keyed in, also by somebody of his house. A line without a
 * confirmation is counted and never holds anything up.
 */
@ApplicationModule(allowedDependencies = { "bonus", "audit" })
package org.zhibu.receipt;

import org.springframework.modulith.ApplicationModule;

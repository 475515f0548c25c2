/**
 * The fairness watch: advice to the committee about its own marks. It reads and judges
 * nobody; each watch is a small rule of its own. Unpublished marks of the reader's own
 * card stay out of what he sees.
 */
@ApplicationModule(allowedDependencies = { "scheme", "scorecard" })
package org.zhibu.fairness;

import org.springframework.modulith.ApplicationModule;

/**
 * The small book of facts: one line about one person or one zone, written in seconds by
 * whoever saw it. A fact is never edited, only withdrawn with a reason; it is offered as
 * evidence on the right item of the right card.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster", "scheme", "upload" })
package org.zhibu.fact;

import org.springframework.modulith.ApplicationModule;

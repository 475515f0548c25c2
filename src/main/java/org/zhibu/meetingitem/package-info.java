/**
 * What a meeting deals with, item by item, and what it decides: who may vote, whether
 * enough are there, what the votes make of the matter. A vote that was counted is never
 * changed; the matter's own book is told in the same transaction.
 */
@ApplicationModule(allowedDependencies = { "agenda", "meeting", "paperin", "task", "topic", "audit" })
package org.zhibu.meetingitem;

import org.springframework.modulith.ApplicationModule;

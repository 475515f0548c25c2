/**
 * 谈心谈话: who talked with whom, when and how; one line may do. What was said is a note in
 * confidence: its writer and the secretary read it, the committee its gist, the person it
 * is about that it exists and who read it.
 */
@ApplicationModule(allowedDependencies = { "confidence", "careduty", "roster", "audit" })
package org.zhibu.talk;

import org.springframework.modulith.ApplicationModule;

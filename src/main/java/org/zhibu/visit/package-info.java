/**
 * 家访: two people go, after the worker agreed; what the family says is kept only if it
 * agreed too, and its promises stop when it takes that back. Not reached is effort, not a
 * visit. What was said is one note in confidence, read as a whole or not at all.
 */
@ApplicationModule(allowedDependencies = { "confidence", "careduty", "roster", "notice", "audit" })
package org.zhibu.visit;

import org.springframework.modulith.ApplicationModule;

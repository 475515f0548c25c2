/**
 * Who is to be talked to or visited, and why: duties raised by what happened to somebody,
 * assigned, planned, tried, done. One open duty a person, kind and cause; whether it is
 * overdue is read from the day. The team leaders' quick note of who is absent stands here
 * too, because two days running raise a talk and an injury a visit.
 */
@ApplicationModule(allowedDependencies = { "roster", "notice", "audit" })
package org.zhibu.careduty;

import org.springframework.modulith.ApplicationModule;

/**
 * How often each kind of meeting is due, dated, and what follows for today: done, due,
 * overdue, planned. Nothing is stored about it but the settings.
 */
@ApplicationModule(allowedDependencies = { "meeting", "audit" })
package org.zhibu.meetingcalendar;

import org.springframework.modulith.ApplicationModule;

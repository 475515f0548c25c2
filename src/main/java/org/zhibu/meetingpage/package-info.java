/**
 * The pages of meetings: the list with what is owed, one page a meeting, its list of
 * names, one page an item with the votes, the minutes, files and prints.
 */
@ApplicationModule(allowedDependencies = { "agenda", "meeting", "meetingcalendar", "meetingitem", "minutes", "paperin",
		"task", "topic", "roster", "sheet" })
package org.zhibu.meetingpage;

import org.springframework.modulith.ApplicationModule;

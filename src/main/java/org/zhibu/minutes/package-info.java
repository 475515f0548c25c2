/**
 * Minutes of a meeting: what is still missing, the two signatures that lock them, and
 * what is corrected or added afterwards beside the old text. Books that keep a part of
 * the minutes offer it as a {@code MinutesPart}.
 */
@ApplicationModule(allowedDependencies = { "meeting", "meetingitem", "task", "audit" })
package org.zhibu.minutes;

import org.springframework.modulith.ApplicationModule;

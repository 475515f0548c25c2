/**
 * Minutes of a meeting: what is still missing, the two signatures that lock them, and
 * what is corrected or added afterwards beside the old text.
 */
@ApplicationModule(allowedDependencies = { "meeting", "meetingitem", "task", "audit" })
package org.zhibu.minutes;

import org.springframework.modulith.ApplicationModule;

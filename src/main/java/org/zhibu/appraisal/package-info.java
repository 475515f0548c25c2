/**
 * The yearly appraisal of members (民主评议党员): anonymous slips, of which only counts are
 * kept, and the grade each member was given; at most a third are excellent. The result
 * stands in the minutes of its meeting.
 */
@ApplicationModule(allowedDependencies = { "meeting", "minutes", "audit" })
package org.zhibu.appraisal;

import org.springframework.modulith.ApplicationModule;

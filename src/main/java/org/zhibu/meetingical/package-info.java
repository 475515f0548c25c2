/**
 * The meetings a person is called to, as a calendar that his phone can subscribe to by a
 * private link.
 */
@ApplicationModule(allowedDependencies = { "meeting", "publiccode", "audit" })
package org.zhibu.meetingical;

import org.springframework.modulith.ApplicationModule;

/**
 * Papers from above (上级来文): what is asked, until when, the card in plain words, the
 * meeting that passed it on, and what was done.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.paperin;

import org.springframework.modulith.ApplicationModule;

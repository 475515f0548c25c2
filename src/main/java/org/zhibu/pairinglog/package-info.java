/**
 * The monthly record of 班组帮联: what a member did for his team, in one line, beside the
 * team's own figures of the month, of the month before and of the month before they were
 * paired.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.pairinglog;

import org.springframework.modulith.ApplicationModule;

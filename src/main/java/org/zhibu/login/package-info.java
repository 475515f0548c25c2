/**
 * Managing logins: who has one and how it stands, invitations and resets by one-time
 * link, printed slips with a PIN, ending and restoring, overseers. Nobody resets himself,
 * and nobody ever sees another's secret but on a slip that must be changed at first use.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "roster" })
package org.zhibu.login;

import org.springframework.modulith.ApplicationModule;

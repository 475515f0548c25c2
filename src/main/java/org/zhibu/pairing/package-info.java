/**
 * 班组帮联: each team has a member who looks after it, from a day to a day. A team without
 * one is red.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster" })
package org.zhibu.pairing;

import org.springframework.modulith.ApplicationModule;

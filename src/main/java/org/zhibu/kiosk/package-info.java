/**
 * The screen in the duty room: the last published month without login, cookie or session;
 * names, zones, totals and stars, and never a sum of money.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.kiosk;

import org.springframework.modulith.ApplicationModule;

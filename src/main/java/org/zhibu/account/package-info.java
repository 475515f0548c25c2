/**
 * Logins, their passphrases and PINs, and what a session knows of its login. A login
 * gives nothing by itself; what a person may do is read from today's offices at every
 * request.
 */
@ApplicationModule(allowedDependencies = { "roster", "audit" })
package org.zhibu.account;

import org.springframework.modulith.ApplicationModule;

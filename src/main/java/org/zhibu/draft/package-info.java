/**
 * Forms that were begun and not sent: kept on the server for fourteen days for the login
 * that typed them, never in the browser's store, because the PC is shared. A form says
 * its name with {@code data-draft}; app.js does the rest.
 */
@ApplicationModule(allowedDependencies = { "account" })
package org.zhibu.draft;

import org.springframework.modulith.ApplicationModule;

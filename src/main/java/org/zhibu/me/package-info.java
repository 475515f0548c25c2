/**
 * What everybody has for himself: his data, his secret, his sessions, language and theme,
 * and every page he may open.
 */
@ApplicationModule(allowedDependencies = { "account", "audit" })
package org.zhibu.me;

import org.springframework.modulith.ApplicationModule;

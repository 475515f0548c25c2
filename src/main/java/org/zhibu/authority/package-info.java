/**
 * Who may ask for how much (经费权限, design 1.6): dated rows of office, category and two
 * limits, and the rule that tests a request against them. What exceeds an authority is
 * refused with clause, figures and whoever is competent; nothing overrides it.
 */
@ApplicationModule(allowedDependencies = { "roster", "audit" })
package org.zhibu.authority;

import org.springframework.modulith.ApplicationModule;

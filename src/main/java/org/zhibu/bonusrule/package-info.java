/**
 * The rules that look through a month's bonus list (design 1.4), each a small pure type
 * with a name. They know the lines, the roster of the month and the dated terms, say what
 * they find as a sentence, and change nothing. Money is compared in whole fen.
 */
@ApplicationModule(allowedDependencies = { "bonus", "bonussettings", "roster", "sheet" })
package org.zhibu.bonusrule;

import org.springframework.modulith.ApplicationModule;

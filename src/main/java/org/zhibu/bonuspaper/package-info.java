/**
 * A bonus month as files and on paper: the list for a spreadsheet, the list to sign,
 * slips to cut, the poster. Everybody gets just the lines that he may see on the page.
 */
@ApplicationModule(allowedDependencies = { "bonus", "bonussettings", "receipt", "doubt", "sheet" })
package org.zhibu.bonuspaper;

import org.springframework.modulith.ApplicationModule;

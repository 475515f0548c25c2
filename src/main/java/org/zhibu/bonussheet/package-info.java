/**
 * The section's bonus sheet of a month (design 1.4): read, its columns guessed, each row
 * shown with a verdict, and entered as the month's list only once confirmed, all of it or
 * nothing; taken back while the month is a draft. Nobody imports this module.
 */
@ApplicationModule(allowedDependencies = { "bonus", "roster", "sheet", "sheetbatch", "audit" })
package org.zhibu.bonussheet;

import org.springframework.modulith.ApplicationModule;

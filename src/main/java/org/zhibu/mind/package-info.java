/**
 * 思想状态: how somebody is, in three levels, with an owner and an end after ninety days. Its
 * owner and the secretary know of whom; everybody else of the committee sees counts,
 * never below five people in a cell. It stands in no score, no file and no other list.
 */
@ApplicationModule(allowedDependencies = { "confidence", "careduty", "roster", "audit" })
package org.zhibu.mind;

import org.springframework.modulith.ApplicationModule;

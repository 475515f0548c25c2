/**
 * What each category may cost in a year, what of it is spent or promised, and the year as
 * a drawing: spent and refused, month by month.
 */
@ApplicationModule(allowedDependencies = { "authority", "audit" })
package org.zhibu.expensebudget;

import org.springframework.modulith.ApplicationModule;

package org.zhibu.bonusrule;

import java.util.List;

/** Looks through a month's list for one kind of fault. */
interface ListRule {

	/** What it finds, in the order of the lines. */
	List<Finding> judge(MonthList list);

}

package org.zhibu.authority;

import java.time.LocalDate;
import java.util.List;

/**
 * The table of authorities as its page shows it.
 *
 * @param now what holds today
 * @param coming what will hold
 * @param before what held
 * @param terms the sums for quotes and buyers today
 * @param next those of the next month
 * @param later the first day from which a limit may be changed
 */
record AuthorityTable(List<AuthorityRow> now, List<AuthorityRow> coming, List<AuthorityRow> before, SpendingTerms terms,
		SpendingTerms next, LocalDate later) {

}

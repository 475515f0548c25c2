package org.zhibu.scorecard;

import java.time.YearMonth;

/** The published total of one month, in tenths of a point. */
record MonthTotal(YearMonth period, Integer total) {

}

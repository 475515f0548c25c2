package org.zhibu.bonusyear;

import java.time.YearMonth;

/**
 * Lines of a month that are alike.
 *
 * @param team their team, empty where nobody says
 * @param trade their trade, empty where nobody says
 * @param regular whether they are regular workers on the month's last day
 * @param leads whether they lead on that day
 * @param of what they come to
 */
record Slice(YearMonth month, String team, String trade, boolean regular, boolean leads, Sum of) {

}

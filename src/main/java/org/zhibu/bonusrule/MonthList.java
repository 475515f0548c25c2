package org.zhibu.bonusrule;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.zhibu.bonus.CountedLine;
import org.zhibu.bonussettings.BonusTerms;

/**
 * A month's list with what it is judged by.
 *
 * @param month the month
 * @param lines the lines in force, by number
 * @param roster everybody the roster knows, by id, in the order of their numbers
 * @param terms the dated rules of the month
 */
public record MonthList(YearMonth month, List<CountedLine> lines, Map<Long, OnRoster> roster, BonusTerms terms) {

	/** Whose line it is, if the roster knows him. */
	Optional<OnRoster> person(CountedLine line) {
		return Optional.ofNullable(line.line().said().personId()).map(this.roster::get);
	}

	/** The team of a line: the sheet's, else the roster's. */
	Optional<String> team(CountedLine line) {
		return Optional.ofNullable(line.line().said().team()).or(() -> person(line).map(OnRoster::team));
	}

	/** The trade of a line: the sheet's, else the roster's. */
	Optional<String> trade(CountedLine line) {
		return Optional.ofNullable(line.line().said().trade()).or(() -> person(line).map(OnRoster::trade));
	}

}

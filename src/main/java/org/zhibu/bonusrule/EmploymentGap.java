package org.zhibu.bonusrule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.zhibu.bonus.CountedLine;
import org.zhibu.roster.Employment;
import org.zhibu.shared.Sentence;

/**
 * In one trade the mean nets of regular and temporary workers are further apart than a
 * set share of the larger one.
 */
final class EmploymentGap implements ListRule {

	/** With fewer on either side a mean says nothing. */
	static final int LEAST_PEOPLE = 3;

	@Override
	public List<Finding> judge(MonthList list) {
		Map<String, List<CountedLine>> trades = new TreeMap<>();
		list.lines()
			.stream()
			.filter((line) -> list.person(line).isPresent())
			.forEach((line) -> list.trade(line)
				.ifPresent((trade) -> trades.computeIfAbsent(trade, (name) -> new ArrayList<>()).add(line)));
		List<Finding> found = new ArrayList<>();
		trades.forEach((trade, lines) -> found.addAll(judge(list, trade, lines)));
		return found;
	}

	private static List<Finding> judge(MonthList list, String trade, List<CountedLine> lines) {
		List<CountedLine> regular = lines.stream().filter((line) -> isRegular(list, line)).toList();
		List<CountedLine> temporary = lines.stream().filter((line) -> !isRegular(list, line)).toList();
		if (regular.size() < LEAST_PEOPLE || temporary.size() < LEAST_PEOPLE) {
			return List.of();
		}
		Mean one = Mean.of(regular);
		Mean other = Mean.of(temporary);
		int percent = list.terms().gapPercent();
		boolean apart = one.fallsShort(percent, other) || other.fallsShort(percent, one);
		return apart ? List.of(Finding.ofAll(RuleName.EMPLOYMENT_GAP, trade,
				new Sentence("bonusrule.employmentGap", one.shown(), other.shown(), percent))) : List.of();
	}

	private static boolean isRegular(MonthList list, CountedLine line) {
		return list.person(line).map(OnRoster::employment).filter(Employment.REGULAR::equals).isPresent();
	}

}

package org.zhibu.bonusrule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Sentence;

/**
 * The same amount stands twice: with the same reason and clause on one line, or for the
 * same person with a reason that names the same day.
 */
final class SameAmountTwice implements ListRule {

	/** A day in a reason; the first or last day of a stretch is no day of its own. */
	private static final Pattern DAY = Pattern
		.compile("(?<![\\d年至到~～—–./-])(?:(\\d{4})[年./-])?(\\d{1,2})[月./-](\\d{1,2})(?<unit>[日号]?+)(?![\\d至到~～—–./-])");

	@Override
	public List<Finding> judge(MonthList list) {
		Map<Object, List<Placed>> sameMoney = new LinkedHashMap<>();
		for (CountedLine line : list.lines()) {
			Long person = line.line().said().personId();
			for (BonusAmount amount : line.line().said().amounts()) {
				List<Object> what = List.of((person != null) ? person : "line " + line.line().lineNo(), amount.kind(),
						amount.amount());
				sameMoney.computeIfAbsent(what, (key) -> new ArrayList<>())
					.add(new Placed(line, amount, days(amount, list.month())));
			}
		}
		return sameMoney.values().stream().flatMap((same) -> repeats(same).stream()).toList();
	}

	private static List<Finding> repeats(List<Placed> same) {
		List<Finding> found = new ArrayList<>();
		for (int later = 1; later < same.size(); later++) {
			Placed second = same.get(later);
			same.subList(0, later)
				.stream()
				.filter(second::repeats)
				.findFirst()
				.ifPresent((first) -> found.add(second.finding(first)));
		}
		return found;
	}

	private static Set<String> days(BonusAmount amount, YearMonth month) {
		Set<String> days = new HashSet<>();
		Matcher written = DAY.matcher((amount.reason() != null) ? amount.reason() : "");
		while (written.find()) {
			String year = written.group(1);
			// 1.5 may be half a point as well as a day; a year or 日 tells
			if (year != null || !written.group("unit").isEmpty()) {
				days.add(((year != null) ? year : String.valueOf(month.getYear())) + "-"
						+ Integer.valueOf(written.group(2)) + "-" + Integer.valueOf(written.group(3)));
			}
		}
		return days;
	}

	/** An amount with its line and the days that its reason names. */
	private record Placed(CountedLine line, BonusAmount amount, Set<String> days) {

		boolean repeats(Placed first) {
			boolean sameGround = this.amount.reason() != null && this.line == first.line
					&& Objects.equals(this.amount.reason(), first.amount.reason())
					&& Objects.equals(this.amount.clause(), first.amount.clause());
			return sameGround || this.days.stream().anyMatch(first.days::contains);
		}

		Finding finding(Placed first) {
			String signed = ((this.amount.kind() == AmountKind.REWARD) ? this.amount.amount()
					: this.amount.amount().negated())
				.signed();
			return Finding.at(RuleName.SAME_AMOUNT_TWICE, this.line, this.amount.column(),
					new Sentence("bonusrule.sameAmountTwice", first.amount.title(), this.amount.title(), signed,
							this.amount.reason()));
		}

	}

}

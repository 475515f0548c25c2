package org.zhibu.bonusrule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/**
 * A gross far from the median of its team: the modified z-score
 * {@code 0.6745 · |x − median| / MAD} is above the set limit. Where more than half of the
 * team have the same gross, MAD is 0 and {@code 1.2533 ·} mean absolute deviation stands
 * in its place. All of it in whole numbers: doubled where a median may be half a fen.
 */
final class FarFromMedian implements ListRule {

	/** A team below this is too small to be judged. */
	static final int LEAST_LINES = 4;

	/**
	 * Nobody within this part of the median is far from it, however alike the others are:
	 * in a small team of nearly equal days a few rewards would stand out without a
	 * riddle.
	 */
	static final int NEAR_PART = 4;

	@Override
	public List<Finding> judge(MonthList list) {
		Map<String, List<CountedLine>> teams = new LinkedHashMap<>();
		list.lines()
			.forEach((line) -> list.team(line)
				.ifPresent((team) -> teams.computeIfAbsent(team, (name) -> new ArrayList<>()).add(line)));
		return teams.entrySet()
			.stream()
			.filter((team) -> team.getValue().size() >= LEAST_LINES)
			.flatMap((team) -> judge(team.getKey(), team.getValue(), list.terms().outlierTenths()).stream())
			.sorted(Comparator.comparing(Finding::lineNo))
			.toList();
	}

	private static List<Finding> judge(String name, List<CountedLine> team, int limitTenths) {
		long median2 = doubledMedian(team.stream().map((line) -> line.sum().gross().fen()).sorted().toList());
		List<Long> far2 = team.stream().map((line) -> distance2(line, median2)).sorted().toList();
		long mad4 = doubledMedian(far2);
		long sum2 = far2.stream().mapToLong(Long::longValue).sum();
		return team.stream()
			.filter((line) -> distance2(line, median2) * NEAR_PART > median2)
			.filter((line) -> (mad4 > 0) ? isFar(distance2(line, median2), mad4, limitTenths)
					: isFarFromEquals(distance2(line, median2), sum2, team.size(), limitTenths))
			.map((line) -> Finding.at(RuleName.FAR_FROM_MEDIAN, line, line.line().said().stated().baseColumn(),
					new Sentence("bonusrule.farFromMedian", line.sum().gross(), name, new Yuan(median2 / 2))))
			.toList();
	}

	/** {@code 0.6745 · d / MAD > limit}, with 2 d and 4 MAD. */
	static boolean isFar(long distance2, long mad4, int limitTenths) {
		return distance2 * 2 * 6745 > mad4 * limitTenths * 1000;
	}

	/** {@code d > limit · 1.2533 · (sum of d) / n}, with 2 d and twice their sum. */
	static boolean isFarFromEquals(long distance2, long sum2, int count, int limitTenths) {
		BigInteger scaled = BigInteger.valueOf(distance2).multiply(BigInteger.valueOf(count * 100_000L));
		return scaled.compareTo(BigInteger.valueOf(sum2).multiply(BigInteger.valueOf(limitTenths * 12_533L))) > 0;
	}

	private static long distance2(CountedLine line, long median2) {
		return Math.abs(2 * line.sum().gross().fen() - median2);
	}

	private static long doubledMedian(List<Long> sorted) {
		int size = sorted.size();
		return sorted.get((size - 1) / 2) + sorted.get(size / 2);
	}

}

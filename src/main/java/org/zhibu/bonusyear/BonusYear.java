package org.zhibu.bonusyear;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.zhibu.shared.Yuan;

/**
 * A year of published bonus months.
 *
 * @param year the year
 * @param slices its lines, grouped
 */
record BonusYear(int year, List<Slice> slices) {

	private static final int MONTHS = 12;

	/** Whether no month of the year is published. */
	public boolean isEmpty() {
		return this.slices.isEmpty();
	}

	/** The months that have a published list, the earliest first. */
	public List<Month> months() {
		return IntStream.rangeClosed(1, MONTHS)
			.mapToObj((month) -> month(YearMonth.of(this.year, month)))
			.filter((month) -> month.all().lines() > 0)
			.toList();
	}

	private Month month(YearMonth month) {
		return new Month(month, sum(month, (slice) -> true), sum(month, Slice::leads),
				sum(month, (slice) -> !slice.leads()));
	}

	private Sum sum(YearMonth month, Predicate<Slice> which) {
		return Sum.of(this.slices.stream().filter((slice) -> slice.month().equals(month)).filter(which));
	}

	/** What the year came to. */
	public Sum whole() {
		return Sum.of(this.slices.stream());
	}

	/** What was paid, month by month. */
	public Drawing totals() {
		return Drawing.of(row((month) -> fen(month.all().net(), month.all())));
	}

	/** The means of leaders and of workers, month by month. */
	public Drawing leaders() {
		return Drawing.of(row((month) -> fen(month.leaders().mean(), month.leaders())),
				row((month) -> fen(month.workers().mean(), month.workers())));
	}

	/** The part that deductions took, month by month. */
	public Drawing shares() {
		return Drawing.of(row((month) -> (month.all().share() != null) ? (long) month.all().share().tenths() : null));
	}

	private List<Long> row(Function<Month, Long> figure) {
		return IntStream.rangeClosed(1, MONTHS)
			.mapToObj((month) -> figure.apply(month(YearMonth.of(this.year, month))))
			.toList();
	}

	private static Long fen(Yuan yuan, Sum of) {
		return (of.lines() > 0) ? yuan.fen() : null;
	}

	/** The teams with the mean of a line of theirs, by name. */
	public List<Bar> teams() {
		TreeMap<String, Sum> teams = new TreeMap<>(byName(Slice::team, (slice) -> true));
		long highest = highest(teams.values().stream().toList());
		return teams.entrySet()
			.stream()
			.map((team) -> new Bar(team.getKey(), team.getValue(), Drawing.bar(team.getValue().mean().fen(), highest)))
			.toList();
	}

	/** The trades in which there are both, by name. */
	public List<Trade> trades() {
		var regular = byName(Slice::trade, Slice::regular);
		var temporary = byName(Slice::trade, (slice) -> !slice.regular());
		regular.keySet().retainAll(temporary.keySet());
		temporary.keySet().retainAll(regular.keySet());
		long highest = Math.max(highest(List.copyOf(regular.values())), highest(List.copyOf(temporary.values())));
		return regular.keySet()
			.stream()
			.map((trade) -> new Trade(trade, bar(trade, regular.get(trade), highest),
					bar(trade, temporary.get(trade), highest)))
			.toList();
	}

	private static Bar bar(String name, Sum sum, long highest) {
		return new Bar(name, sum, Drawing.bar(sum.mean().fen(), highest));
	}

	private TreeMap<String, Sum> byName(Function<Slice, String> name, Predicate<Slice> which) {
		return this.slices.stream()
			.filter(which)
			.filter((slice) -> !name.apply(slice).isEmpty())
			.collect(Collectors.groupingBy(name, TreeMap::new,
					Collectors.collectingAndThen(Collectors.toList(), (some) -> Sum.of(some.stream()))));
	}

	private static long highest(List<Sum> sums) {
		return sums.stream().mapToLong((sum) -> sum.mean().fen()).max().orElse(0);
	}

	/**
	 * A month.
	 *
	 * @param all all its lines
	 * @param leaders those of heads, deputies and team leaders
	 * @param workers those of all others
	 */
	record Month(YearMonth month, Sum all, Sum leaders, Sum workers) {
	}

	/**
	 * A mean with its bar.
	 *
	 * @param width how wide the bar is drawn
	 */
	record Bar(String name, Sum sum, int width) {
	}

	/** A trade with its regular and its temporary workers. */
	record Trade(String name, Bar regular, Bar temporary) {
	}

}

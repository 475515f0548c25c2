package org.zhibu.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures the rows named on the command line, or all of them, and prints the table. */
public final class Bench {

	private static final List<Row> ROWS = List.of(new ListPage(), new SmallPost(), new Closing(), new Growth(),
			new Start(), new Memory(), new Import(), new BonusList(), new Weight());

	private Bench() {
	}

	public static void main(String[] names) throws Exception {
		Set<String> chosen = Set.of(names);
		List<Row> rows = ROWS.stream().filter((row) -> chosen.isEmpty() || chosen.contains(row.name())).toList();
		if (rows.size() < chosen.size()) {
			throw new IllegalArgumentException("rows: " + ROWS.stream().map(Row::name).toList());
		}
		List<Figure> figures = new ArrayList<>();
		for (Row row : rows) {
			System.out.println(row.name() + " …");
			List<Figure> measured = row.measure();
			measured.forEach((figure) -> System.out.println(figure.line()));
			figures.addAll(measured);
		}
		System.out.println();
		System.out.println(circumstances());
		System.out.println();
		System.out.println(Figure.HEADING);
		figures.forEach((figure) -> System.out.println(figure.line()));
	}

	private static String circumstances() {
		double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		return (Size.isTrial() ? "A TRIAL, not of full size. " : "") + LocalDate.now() + ", "
				+ Runtime.getRuntime().availableProcessors() + " cores, JDK " + Runtime.version().feature() + ", "
				+ System.getProperty("os.name") + ", load " + String.format(Locale.ROOT, "%.1f", load) + " at the end.";
	}

}

package org.zhibu.scheme;

import java.time.YearMonth;
import java.util.List;

/** Schemes for rule tests, without a database. */
public final class TestSchemes {

	private TestSchemes() {
	}

	/**
	 * Ten items of 20, 15, 10, 10, 10, 5, 5, 5, 10, 10 points with the source's limits.
	 */
	public static Scheme standard() {
		List<Integer> weights = List.of(200, 150, 100, 100, 100, 50, 50, 50, 100, 100);
		return new Scheme(YearMonth.of(2026, 1),
				weights.stream().map((weight) -> new ItemDraft("item", "item", weight, About.PERSON)).toList());
	}

}

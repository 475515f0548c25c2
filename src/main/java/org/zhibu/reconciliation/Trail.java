package org.zhibu.reconciliation;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

import org.zhibu.shared.Yuan;

/**
 * The score money of a month on its way.
 *
 * @param month the month it was earned for
 * @param rows a row for every card with a total
 */
record Trail(YearMonth month, List<TrailRow> rows) {

	/** The five numbers in their order: cards, formula, ledger, stub, paid out. */
	public List<Yuan> numbers() {
		return List.of(sum(TrailRow::card), sum(TrailRow::formula), sum(TrailRow::ledger), sum(TrailRow::stub),
				sum(TrailRow::paid));
	}

	private Yuan sum(Function<TrailRow, Yuan> part) {
		return this.rows.stream().map(part).reduce(Yuan.ZERO, Yuan::plus);
	}

	/** The rows whose five numbers do not agree. */
	public List<TrailRow> gaps() {
		return this.rows.stream().filter((row) -> row.gap() != null).toList();
	}

}

package org.zhibu.paper;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.scheme.Item;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * A month as one sheet: its members with their ten marks, as one reader may see it.
 *
 * @param month the month
 * @param items the ten items
 * @param rows the members by number
 */
record MonthSheet(YearMonth month, List<Item> items, List<Row> rows) {

	List<String> headings() {
		List<String> headings = new ArrayList<>(SheetWords.BEFORE_ITEMS);
		this.items.forEach((item) -> headings.add(item.getName()));
		headings.addAll(SheetWords.AFTER_ITEMS);
		return headings;
	}

	List<List<Object>> cells() {
		return this.rows.stream().map(Row::cells).toList();
	}

	/**
	 * One member.
	 *
	 * @param marks the ten marks, {@code null} where missing or not to be seen
	 * @param total the total, or {@code null}
	 * @param stars the stars, or {@code null}
	 * @param money the money, or {@code null}
	 */
	record Row(long cardId, String number, String name, String zones, List<Points> marks, Points total, Integer stars,
			Yuan money, SheetState state) {

		List<Object> cells() {
			List<Object> cells = new ArrayList<>();
			cells.add(this.number);
			cells.add(this.name);
			cells.add(this.zones);
			cells.addAll(this.marks);
			cells.add(this.total);
			cells.add(this.stars);
			cells.add(this.money);
			cells.add(SheetWords.of(this.state));
			return cells;
		}

		/** The stars as signs. */
		public String starSigns() {
			return (this.stars != null) ? "★".repeat(this.stars) : "";
		}

	}

}

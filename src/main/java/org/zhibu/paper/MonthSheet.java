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

	private static final List<String> BEFORE_ITEMS = List.of("工号", "姓名", "责任区");

	private static final List<String> AFTER_ITEMS = List.of("得分", "星级", "奖扣(元)", "状态");

	List<String> headings() {
		List<String> headings = new ArrayList<>(BEFORE_ITEMS);
		this.items.forEach((item) -> headings.add(item.getName()));
		headings.addAll(AFTER_ITEMS);
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
			cells.add(this.state.word());
			return cells;
		}

		/** The stars as signs. */
		public String starSigns() {
			return (this.stars != null) ? "★".repeat(this.stars) : "";
		}

	}

}

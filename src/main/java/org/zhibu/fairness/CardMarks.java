package org.zhibu.fairness;

import java.time.YearMonth;
import java.util.List;

/**
 * A card as the watches read it.
 *
 * @param total in tenths of a point, or {@code null} while a mark is missing
 * @param marks its marks by item
 */
record CardMarks(long cardId, YearMonth period, long personId, String name, Integer total, List<OneMark> marks) {

	/** The agreed marks by item; {@code null} where one is missing. */
	List<Integer> agreed() {
		return this.marks.stream().map(OneMark::agreed).toList();
	}

	/** Whether every item has a self mark and an agreed one. */
	boolean comparable() {
		return !this.marks.isEmpty() && this.marks.stream().allMatch(OneMark::comparable);
	}

	OneMark item(int itemNo) {
		return this.marks.stream().filter((mark) -> mark.itemNo() == itemNo).findFirst().orElse(null);
	}

	/** One mark, in tenths of a point. */
	record OneMark(int itemNo, int weight, Integer self, Integer agreed, Long markerId, String marker) {

		boolean comparable() {
			return this.self != null && this.agreed != null;
		}

		int gap() {
			return comparable() ? this.self - this.agreed : 0;
		}

		boolean lost() {
			return this.agreed != null && this.agreed < this.weight;
		}

	}

}

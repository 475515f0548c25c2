package org.zhibu.expensepay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.zhibu.expense.Expense;
import org.zhibu.expense.Rulings;
import org.zhibu.shared.Yuan;

/**
 * What is still to be handed out: an item of a plan, or the request as a whole.
 *
 * @param line the item's number, 0 for the whole
 * @param what what it is
 * @param left how much is left of what was granted
 */
public record OpenItem(int line, String what, Yuan left) {

	/**
	 * What is left of a request, item by item.
	 * @param lines its lines with what each was granted
	 * @param paid what was paid and not taken back, by item, in fen
	 */
	static List<OpenItem> of(Expense expense, List<Rulings.Granted> lines, Map<Integer, Long> paid) {
		long left = (expense.getGrantedFen() != null)
				? expense.getGrantedFen() - paid.values().stream().mapToLong(Long::longValue).sum() : 0;
		List<OpenItem> open = new ArrayList<>();
		if (!expense.isPlan()) {
			add(open, 0, expense.getTitle(), left);
		}
		for (int at = 0; expense.isPlan() && at < lines.size(); at++) {
			Rulings.Granted line = lines.get(at);
			long ofLine = line.isSaid() ? line.fen() - paid.getOrDefault(at + 1, 0L) : 0;
			add(open, at + 1, line.what(), Math.min(ofLine, left));
		}
		return open;
	}

	private static void add(List<OpenItem> open, int line, String what, long left) {
		if (left > 0) {
			open.add(new OpenItem(line, what, new Yuan(left)));
		}
	}

}

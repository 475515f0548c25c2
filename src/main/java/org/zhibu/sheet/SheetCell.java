package org.zhibu.sheet;

import org.zhibu.shared.Sentence;

/**
 * One cell as text.
 *
 * @param address where it stands, as {@code C7}
 * @param text what it says, clipped to what a sheet of people may hold; dates as
 * {@code 2026-10-01}
 * @param flaw why the cell cannot be used, or {@code null}
 */
public record SheetCell(String address, String text, Sentence flaw) {

	/** The longest text of a cell that is kept, in characters. */
	public static final int LONGEST = 200;

	private static final String FORMULA = "sheet.cell.formula";

	/** The address of a cell: {@code C7} is column 2, row 7. */
	public static String address(int column, int row) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
			letters.insert(0, (char) ('A' + rest % 26));
		}
		return letters.append(row).toString();
	}

	/**
	 * The cell with that text, judged: invisible or control characters and sheer length
	 * are flaws.
	 */
	static SheetCell of(int column, int row, String raw) {
		String address = address(column, row);
		String text = raw.replace('\u00a0', ' ').replace('\u3000', ' ').replaceAll("[\\t\\r\\n ]+", " ").strip();
		if (text.startsWith("'") && text.length() > 1 && "=+-@".indexOf(text.charAt(1)) >= 0) {
			text = text.substring(1);
		}
		String shown = text.codePoints()
			.filter((point) -> !invisible(point))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		Sentence flaw = null;
		if (shown.length() != text.length()) {
			flaw = new Sentence("sheet.cell.invisible", address);
		}
		else if (text.length() > LONGEST) {
			flaw = new Sentence("sheet.cell.long", address, String.valueOf(text.length()));
		}
		return new SheetCell(address, clipped(shown), flaw);
	}

	/**
	 * A cell that is reckoned by a formula; its text is the value the file keeps of it.
	 */
	static SheetCell reckoned(int column, int row, String text) {
		return flawed(column, row, text, FORMULA);
	}

	/** Whether nothing is wrong with the cell but that a formula reckons it. */
	public boolean isFormula() {
		return this.flaw != null && this.flaw.key().equals(FORMULA);
	}

	/** The cell with a flaw that its kind brings along: an error value. */
	static SheetCell flawed(int column, int row, String text, String key) {
		String address = address(column, row);
		return new SheetCell(address, of(column, row, text).text(), new Sentence(key, address));
	}

	private static String clipped(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
		return text.substring(0, end) + "…";
	}

	private static boolean invisible(int point) {
		int type = Character.getType(point);
		return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
				|| type == Character.UNASSIGNED || type == Character.PRIVATE_USE || point == 0xfffd;
	}

}

package org.zhibu.bonussheet;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;
import org.zhibu.sheet.SheetCell;

/**
 * The money of a cell.
 *
 * @param yuan the amount with its sign, {@code null} for none
 * @param flaw why it is no amount, or {@code null}
 */
record Figure(Yuan yuan, Sentence flaw) {

	/** 1,000,000 yuan: more is a slip of the hand. */
	private static final long MOST = 100_000_000;

	private static final Set<String> NONE = Set.of("", "-", "—", "–", "/", "无");

	private static final Pattern PARTS_OF_FEN = Pattern.compile("-?[\\d,]+\\.\\d{3,}");

	/** Reads a cell as people write money; an empty one, or a dash, is none. */
	static Figure of(SheetCell cell) {
		String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
		if (NONE.contains(text)) {
			return new Figure(null, null);
		}
		Optional<Yuan> read = Yuan.read(text);
		if (read.isEmpty()) {
			boolean fine = PARTS_OF_FEN.matcher(text.replaceAll("[\\s¥元+]", "")).matches();
			return wrong(fine ? "bonussheet.cell.decimals" : "bonussheet.cell.unreadable", cell);
		}
		return (Math.abs(read.get().fen()) > MOST) ? wrong("bonussheet.cell.large", cell)
				: new Figure(read.get(), null);
	}

	/**
	 * The money as its column counts it: bases and rewards are never negative, of a
	 * deduction the sign does not matter.
	 */
	static Figure of(SheetCell cell, Field field) {
		Figure read = of(cell);
		if (read.isNone() || read.yuan.fen() >= 0 || field.isStated()) {
			return read;
		}
		return (field == Field.DEDUCTION) ? new Figure(read.yuan.negated(), null)
				: wrong("bonussheet.cell.negative." + field, cell);
	}

	private static Figure wrong(String key, SheetCell cell) {
		return new Figure(null, new Sentence(key, cell.address(), cell.text()));
	}

	/** Whether the cell says no amount that could be read. */
	boolean isNone() {
		return this.yuan == null;
	}

	/** The amount, nothing for none. */
	Yuan orZero() {
		return isNone() ? Yuan.ZERO : this.yuan;
	}

}

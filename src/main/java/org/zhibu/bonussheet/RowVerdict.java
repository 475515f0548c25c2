package org.zhibu.bonussheet;

import org.zhibu.sheetbatch.SheetVerdict;

/**
 * What a row would become: a line of the list, nothing because it is no line, or an
 * error.
 */
enum RowVerdict implements SheetVerdict {

	LINE, LEFT_OUT, ERROR;

	@Override
	public String key() {
		return "bonussheet.verdict." + name();
	}

	@Override
	public String tone() {
		return switch (this) {
			case LINE -> "ok";
			case LEFT_OUT -> "";
			case ERROR -> "bad";
		};
	}

}

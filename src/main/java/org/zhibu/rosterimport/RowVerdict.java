package org.zhibu.rosterimport;

import org.zhibu.sheetbatch.SheetVerdict;

/** What a row would do to the roster. */
enum RowVerdict implements SheetVerdict {

	NEW, CHANGED, SAME, ERROR;

	@Override
	public String key() {
		return "import.verdict." + name();
	}

	@Override
	public String tone() {
		return switch (this) {
			case NEW -> "ok";
			case CHANGED -> "warn";
			case SAME -> "";
			case ERROR -> "bad";
		};
	}

}

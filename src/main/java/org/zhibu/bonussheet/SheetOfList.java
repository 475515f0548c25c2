package org.zhibu.bonussheet;

import java.time.Clock;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.ListWatcher;
import org.zhibu.sheetbatch.BatchState;

import org.springframework.stereotype.Component;

/** A list that is taken back, from whatever page, leaves its sheet undone. */
@Component
class SheetOfList implements ListWatcher {

	private final BonusSheetRepository sheets;

	private final Clock clock;

	SheetOfList(BonusSheetRepository sheets, Clock clock) {
		this.sheets = sheets;
		this.clock = clock;
	}

	@Override
	public void listChanged(BonusMonth month) {
		// a sheet stays what it was when its lines are corrected
	}

	@Override
	public void listRemoved(BonusMonth month) {
		this.sheets.findByPeriodAndState(month.getPeriod(), BatchState.CONFIRMED)
			.forEach((sheet) -> sheet.undo(this.clock.instant()));
	}

}

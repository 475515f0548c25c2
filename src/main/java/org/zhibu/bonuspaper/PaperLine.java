package org.zhibu.bonuspaper;

import java.util.Arrays;
import java.util.List;

import org.zhibu.bonus.CountedLine;
import org.zhibu.receipt.Confirmation;

/**
 * A line as it goes on paper or into a file.
 *
 * @param counted the line with its figures
 * @param confirmation what stands beside it
 */
record PaperLine(CountedLine counted, Confirmation confirmation) {

	/** Its cells in the order of the headings; deductions and lapse without sign. */
	List<Object> cells() {
		return Arrays.asList(this.counted.line().said().number(), this.counted.line().said().name(),
				this.counted.line().said().team(), this.counted.sum().base(), this.counted.sum().rewards(),
				this.counted.sum().deductions(), this.counted.sum().score(), this.counted.sum().lapse(),
				this.counted.sum().net(), BonusWords.of(this.confirmation));
	}

}

package org.zhibu.bonusfinding;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.zhibu.bonusrule.RuleName;
import org.zhibu.shared.Sentence;

/**
 * A finding ready to show.
 *
 * @param lineNo its line, or {@code null}
 * @param number the employee number of whom it is about, or {@code null}
 * @param subject the name as the sheet or the roster has it, a trade, or {@code null}
 * @param cell its cell or row in the sheet, or {@code null}
 * @param explanation why it is right, or why its line was changed; or {@code null}
 * @param settledBy who explained or corrected it, or {@code null}
 */
record FindingRow(long id, int version, RuleName rule, Integer lineNo, Long personId, String number, String subject,
		String cell, Sentence said, FindingState state, String explanation, String settledBy, Instant settledAt) {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	public boolean isOpen() {
		return this.state == FindingState.OPEN;
	}

	/** Whether the cell names a whole row of the sheet. */
	public boolean isWholeRow() {
		return this.cell != null && Character.isDigit(this.cell.charAt(0));
	}

	/** When it was settled, Beijing time. */
	public LocalDateTime settledOn() {
		return LocalDateTime.ofInstant(this.settledAt, ZONE);
	}

	FindingPlace place() {
		return new FindingPlace(this.state.ordinal(), (this.lineNo != null) ? this.lineNo : 0, this.id);
	}

}

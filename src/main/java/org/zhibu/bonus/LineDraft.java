package org.zhibu.bonus;

import java.util.List;

import org.zhibu.shared.Yuan;

/**
 * What a line says, before it has a number of its own.
 *
 * @param personId whose line it is, {@code null} while nobody of the roster fits
 * @param number the employee number as the sheet says it, or {@code null}
 * @param name the name as the sheet says it
 * @param team the team as the sheet says it, or {@code null}
 * @param trade the trade, or {@code null}
 * @param attendance shown, never multiplied; or {@code null}
 * @param coefficient shown, never multiplied; or {@code null}
 * @param base the base, never negative
 * @param amounts rewards and deductions in the order of their columns
 * @param stated what the sheet itself says, and where
 */
public record LineDraft(Long personId, String number, String name, String team, String trade, String attendance,
		String coefficient, Yuan base, List<BonusAmount> amounts, Stated stated) {

	/** The same line for another person of the roster. */
	public LineDraft of(Long person, String employeeNumber) {
		return new LineDraft(person, employeeNumber, this.name, this.team, this.trade, this.attendance,
				this.coefficient, this.base, this.amounts, this.stated);
	}

	/** The same line with other money; what the sheet stated no longer counts. */
	public LineDraft paying(Yuan newBase, List<BonusAmount> newAmounts) {
		return new LineDraft(this.personId, this.number, this.name, this.team, this.trade, this.attendance,
				this.coefficient, newBase, newAmounts, this.stated.withoutSums());
	}

	/**
	 * What the sheet says of itself.
	 *
	 * @param row its row as the spreadsheet program shows it, or {@code null}
	 * @param baseColumn the column of the base from 0, or {@code null}
	 * @param score the money of the score as the sheet has it, {@code null} if it says
	 * none
	 * @param scoreColumn the column of the score, {@code null} if the sheet has none
	 * @param net the net as the sheet has it, {@code null} if it says none
	 * @param netColumn the column of the net, or {@code null}
	 */
	public record Stated(Integer row, Integer baseColumn, Yuan score, Integer scoreColumn, Yuan net,
			Integer netColumn) {

		/** A line that comes from no sheet. */
		public static final Stated NOTHING = new Stated(null, null, null, null, null, null);

		Stated withoutSums() {
			return new Stated(this.row, this.baseColumn, null, null, null, null);
		}

	}

}

package org.zhibu.help;

import java.util.List;

import org.zhibu.scheme.BonusRule;
import org.zhibu.scheme.StarRule;
import org.zhibu.shared.Points;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

/**
 * Everything the help page prints.
 *
 * @param roles the columns of the rights table
 * @param rights its rows
 * @param money the money of some totals
 * @param steps the numbers of the ten steps
 * @param words the keys of the words explained
 * @param when the keys of what to do when
 */
record HelpPage(List<Role> roles, List<RightRow> rights, BonusRule bonus, List<MoneyRow> money, StarRule stars,
		List<Integer> steps, List<String> words, List<String> when) {

	public Points upper() {
		return new Points(this.bonus.upper());
	}

	public Points lower() {
		return new Points(this.bonus.lower());
	}

	/** Money of a whole point, in yuan. */
	public String perPoint() {
		return new Yuan(this.bonus.fenPerTenth() * 10).plain().replaceFirst("\\.00$", "");
	}

	/** The limits of five, four, three and two stars. */
	public List<Points> starLimits() {
		return List.of(new Points(this.stars.five()), new Points(this.stars.four()), new Points(this.stars.three()),
				new Points(this.stars.two()));
	}

	/** A right and, for each role in order, whether the role has it. */
	record RightRow(String key, List<Boolean> of) {
	}

	/** A total with its money and stars. */
	record MoneyRow(Points total, Yuan yuan, int stars) {
	}

}

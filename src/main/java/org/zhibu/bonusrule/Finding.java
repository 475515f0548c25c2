package org.zhibu.bonusrule;

import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetCell;

/**
 * A fault that a rule found.
 *
 * @param rule the rule
 * @param lineNo the line, or {@code null} when it is about no single line
 * @param personId whom of the roster it is about, or {@code null}
 * @param subject who or what it is about in a word, or {@code null}
 * @param cell where it stands in the sheet: {@code C7}, or {@code 7} for the whole row;
 * {@code null} when it stands in no sheet
 * @param said what is wrong, with its figures
 */
public record Finding(RuleName rule, Integer lineNo, Long personId, String subject, String cell, Sentence said) {

	/** About a line, at one of its cells; without a column at its row. */
	static Finding at(RuleName rule, CountedLine line, Integer column, Sentence said) {
		return new Finding(rule, line.line().lineNo(), line.line().said().personId(), line.line().said().name(),
				cell(line.line().said().stated().row(), column), said);
	}

	/** About somebody who has no line. */
	static Finding about(RuleName rule, OnRoster person, Sentence said) {
		return new Finding(rule, null, person.personId(), person.name(), null, said);
	}

	/** About the list as a whole. */
	static Finding ofAll(RuleName rule, String subject, Sentence said) {
		return new Finding(rule, null, null, subject, null, said);
	}

	private static String cell(Integer row, Integer column) {
		if (row == null) {
			return null;
		}
		return (column != null) ? SheetCell.address(column, row) : row.toString();
	}

}

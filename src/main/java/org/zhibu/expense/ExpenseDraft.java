package org.zhibu.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.authority.Spending;

/**
 * What is asked for, as it was read from the form.
 *
 * @param kind which kind of request
 * @param title what, in a few words
 * @param why what it is needed for
 * @param category what the money is spent on
 * @param payee who is to be paid
 * @param payeePerson the person of the section whom the payee is, or is linked with, or
 * {@code null}
 * @param plannedOn the day it is to be bought
 * @param planMonth the month of a plan, {@code null} for anything else
 * @param spentOn the day the money was spent already, or {@code null}
 * @param orderedBy who ordered an emergency, {@code null} for anything else
 * @param orderedAt when it was ordered
 * @param lines what is bought, at least one
 * @param quotes what others would take for it
 */
public record ExpenseDraft(ExpenseKind kind, String title, String why, Spending category, String payee,
		Long payeePerson, LocalDate plannedOn, YearMonth planMonth, LocalDate spentOn, Long orderedBy,
		Instant orderedAt, List<Line> lines, List<Quote> quotes) {

	/** All lines together, in fen. */
	public long fen() {
		return this.lines.stream().mapToLong(Line::fen).reduce(0, Math::addExact);
	}

	/**
	 * One line.
	 *
	 * @param what what is bought
	 * @param fen for how much, in fen
	 */
	public record Line(String what, long fen) {
	}

	/**
	 * One quote.
	 *
	 * @param supplier who would deliver
	 * @param fen for how much, in fen
	 */
	public record Quote(String supplier, long fen) {
	}

}

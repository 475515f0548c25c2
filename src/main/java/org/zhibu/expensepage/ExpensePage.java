package org.zhibu.expensepage;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.VoteBook;
import org.zhibu.expense.Decision;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseState;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;

/**
 * One request with everything a committee needs to decide.
 *
 * @param expense the request
 * @param asker who asks
 * @param payeePerson whom the payee is linked with, or {@code null}
 * @param orderer who ordered an emergency, or {@code null}
 * @param copy the copy made of a refused request, or {@code null}
 * @param papers its lines, quotes, files and earlier versions
 * @param acts what was decided, paid, asked about it
 * @param around budget and history
 * @param places where it stands on an agenda
 * @param may what this reader may do
 */
record ExpensePage(Expense expense, String asker, String payeePerson, String orderer, Long copy, Papers papers,
		Acts acts, Around around, List<VoteBook.Place> places, May may) {

	/** What was handed in. */
	record Papers(List<Line> lines, List<Quote> quotes, List<File> files, List<Version> versions) {

		boolean isSplit() {
			return this.lines.stream().allMatch((line) -> line.granted() != null);
		}

		/** The pictures of a quote, or with 0 those of none. */
		public List<File> filesOf(int quoteNo) {
			return this.files.stream().filter((file) -> file.quoteNo() == quoteNo).toList();
		}

	}

	/** A line, its grant {@code null} while nobody said so. */
	record Line(int no, String what, Yuan asked, Yuan granted) {
	}

	/** A quote. */
	record Quote(int no, String supplier, Yuan amount) {
	}

	/** A picture or a paper. */
	record File(long id, int quoteNo, String title, String kind) {
	}

	/** An earlier version. */
	record Version(int revision, ExpenseState state, String title, Yuan asked, LocalDate changedOn) {
	}

	/** What happened. */
	record Acts(List<Vote> votes, List<Payment> payments, List<Question> questions) {
	}

	/** A decision and the vote behind it, {@code null} while the meetings do not tell. */
	record Vote(Decision decision, BodyVote vote, boolean current) {
	}

	/** A payment or its reversal, with its receipt. */
	record Payment(long id, Yuan amount, LocalDate day, String payer, String buyers, Long reverses, String reason,
			LocalDate receivedOn, String paperNo) {
	}

	/** A question; the asker's name is not shown to others. */
	record Question(long id, int version, String asked, LocalDate dueOn, String answered, String answerer, boolean late,
			boolean mayAnswer) {
	}

	/** The year's budget of the category and who was paid before. */
	record Around(Yuan budget, Yuan spent, Yuan committed, List<Before> ofPayee, List<Before> ofCategory) {

		/** What is left, {@code null} where nobody set a budget. */
		public Yuan left() {
			return (this.budget == null) ? null : this.budget.minus(this.spent).minus(this.committed);
		}

	}

	/** An earlier request in the history. */
	record Before(long id, String number, String title, Yuan amount, ExpenseState state, LocalDate day) {
	}

	/** What the reader may do; a no carries its sentence. */
	record May(Verdict submit, Verdict change, Verdict attach, Verdict withdraw, Verdict transfer, Verdict split,
			Verdict pay, Verdict receipt, Verdict reverse) {
	}

}

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
 * @param today the day the page is read
 * @param may what this reader may do
 */
record ExpensePage(Expense expense, String asker, String payeePerson, String orderer, Long copy, Papers papers,
		Acts acts, Around around, List<VoteBook.Place> places, LocalDate today, May may) {

	/** What of the money granted is not handed out. */
	public Yuan left() {
		return (this.expense.getGrantedFen() != null) ? new Yuan(this.expense.getGrantedFen()).minus(this.acts.paid())
				: Yuan.ZERO;
	}

	/** What was handed in. */
	record Papers(List<Line> lines, List<Quote> quotes, List<File> files, List<Version> versions) {

		boolean isSplit() {
			return this.lines.stream().allMatch((line) -> line.granted() != null);
		}

		/** The pictures of a quote of the version in force, or with 0 those of none. */
		public List<File> filesOf(int quoteNo) {
			return this.files.stream().filter((file) -> file.payment() == null && file.quoteNo() == quoteNo).toList();
		}

		/** The pictures of a payment's receipt. */
		public List<File> receiptsOf(long payment) {
			return this.files.stream().filter((file) -> Long.valueOf(payment).equals(file.payment())).toList();
		}

		/** What an item of a plan is, empty for the whole. */
		public String item(int line) {
			return this.lines.stream().filter((one) -> one.no() == line).map(Line::what).findFirst().orElse("");
		}

	}

	/** A line, its grant {@code null} while nobody said so. */
	record Line(int no, String what, Yuan asked, Yuan granted) {
	}

	/** A quote. */
	record Quote(int no, String supplier, Yuan amount) {
	}

	/**
	 * A picture or a paper.
	 *
	 * @param quoteNo the quote of the version in force that it shows, or 0
	 * @param revision the version it was added to
	 * @param payment the payment whose receipt it is, or {@code null}
	 */
	record File(long id, int quoteNo, String title, String kind, int revision, Long payment, LocalDate addedOn) {
	}

	/** An earlier version. */
	record Version(int revision, ExpenseState state, String title, Yuan asked, LocalDate changedOn) {
	}

	/** What happened. */
	record Acts(List<Vote> votes, List<Payment> payments, List<Question> questions) {

		/** What was handed out and not taken back. */
		public Yuan paid() {
			return new Yuan(this.payments.stream().mapToLong((one) -> one.amount().fen()).sum());
		}

	}

	/** A decision and the vote behind it, {@code null} while the meetings do not tell. */
	record Vote(Decision decision, BodyVote vote, boolean current) {
	}

	/**
	 * A payment or its reversal, with its receipt.
	 *
	 * @param line the item of a plan, 0 for the whole
	 * @param stands whether it is neither a reversal nor reversed
	 */
	record Payment(long id, int line, Yuan amount, LocalDate day, String payer, String buyers, Long reverses,
			String reason, LocalDate receivedOn, String paperNo, boolean stands) {

		Payment with(ExpensePageSql.Receipt receipt, boolean standing) {
			return new Payment(this.id, this.line, this.amount, this.day, this.payer, this.buyers, this.reverses,
					this.reason, (receipt != null) ? receipt.day() : null, (receipt != null) ? receipt.paperNo() : null,
					standing);
		}

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
			Verdict pay) {
	}

}

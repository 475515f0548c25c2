package org.zhibu.expensepay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Authorities;
import org.zhibu.authority.Finding;
import org.zhibu.authority.SpendingTerms;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseFiles;
import org.zhibu.expense.ExpenseVotes;
import org.zhibu.expense.Expenses;
import org.zhibu.expense.Rulings;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;
import org.zhibu.upload.Attachment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays what was approved, a plan item by item; notes receipts, takes payments back.
 */
@Service
@Transactional
public class Payments {

	private static final int REASON = 300;

	private static final int PAPER = 40;

	private final Expenses expenses;

	private final ExpenseVotes votes;

	private final Rulings rulings;

	private final ExpenseFiles files;

	private final PaymentSql sql;

	private final Authorities authorities;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Payments(Expenses expenses, ExpenseVotes votes, Rulings rulings, ExpenseFiles files, PaymentSql sql,
			Authorities authorities, Roster roster, Notices notices, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.votes = votes;
		this.rulings = rulings;
		this.files = files;
		this.sql = sql;
		this.authorities = authorities;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** The form of a payment: whether it may be made, and who may have bought. */
	@Transactional(readOnly = true)
	Sheet sheet(CurrentPerson actor, long id) {
		Expense expense = this.expenses.seen(actor, id);
		List<Rulings.Granted> lines = this.rulings.granted(expense);
		List<OpenItem> open = open(expense, lines);
		SpendingTerms terms = terms();
		boolean two = open.stream().anyMatch((item) -> terms.wantsBuyers(item.left().fen()));
		return new Sheet(expense, open, this.roster.present(), two, Finding.plain(terms.getBuyersFen()),
				LocalDate.now(this.clock), mayPay(actor, expense, lines, open));
	}

	/**
	 * Hands money out, and publishes the request with it.
	 * @return the payment's id
	 */
	public long pay(CurrentPerson actor, long id, int seenVersion, Outlay outlay) {
		Expense expense = this.expenses.lock(id);
		List<Rulings.Granted> lines = this.rulings.granted(expense);
		List<OpenItem> open = open(expense, lines);
		mayPay(actor, expense, lines, open).orRefuse();
		expense.requireVersion(seenVersion);
		OpenItem item = open.stream()
			.filter((one) -> one.line() == outlay.line())
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("line", "expense.pay.line"));
		long fen = fen(expense, item, outlay.amount());
		requireDay("paidOn", outlay.paidOn(), LocalDate.ofInstant(expense.getSubmittedAt(), this.clock.getZone()),
				expense.getPayableUntil());
		requireBuyers(actor, fen, outlay.buyer(), outlay.second());
		boolean first = !expense.isPublished();
		expense.pay(this.clock.instant());
		long payment = this.sql.insert(id, fen, outlay, actor.personId(), this.clock.instant());
		if (first) {
			this.notices.tellBranch(new Sentence("expense.notice.published", expense.getNumber(), expense.getTitle(),
					Finding.plain(fen)), "/expenses/" + id);
		}
		this.audit.wrote(actor, "expense.paid", "expense", id, expense.getNumber());
		return payment;
	}

	private Verdict mayPay(CurrentPerson actor, Expense expense, List<Rulings.Granted> lines, List<OpenItem> open) {
		return PayRules.mayPay(actor, expense, this.votes.voters(expense),
				lines.stream().allMatch(Rulings.Granted::isSaid), !open.isEmpty());
	}

	private List<OpenItem> open(Expense expense, List<Rulings.Granted> lines) {
		Map<Integer, Long> paid = this.sql.of(expense.getId())
			.stream()
			.collect(Collectors.groupingBy(Paid::line, Collectors.summingLong(Paid::fen)));
		return OpenItem.of(expense, lines, paid);
	}

	/** What a bill comes to, within what its item was granted. */
	private static long fen(Expense expense, OpenItem item, Yuan amount) {
		if (!expense.isPlan()) {
			return item.left().fen();
		}
		if (amount == null || amount.fen() <= 0 || amount.fen() > item.left().fen()) {
			throw RuleViolation.at("amount", "expense.pay.amount", item.what(), item.left().plain());
		}
		return amount.fen();
	}

	private void requireBuyers(CurrentPerson actor, long fen, Long buyer, Long second) {
		List<Long> buyers = Stream.of(buyer, second).filter(Objects::nonNull).distinct().toList();
		SpendingTerms terms = terms();
		if (terms.wantsBuyers(fen) && buyers.size() < 2 || buyer != null && buyer.equals(second)) {
			throw RuleViolation.at("buyer", "expense.buyers.two", Finding.plain(terms.getBuyersFen()));
		}
		if (buyers.contains(actor.personId())) {
			throw RuleViolation.at("buyer", "expense.buyers.payer");
		}
		if (this.roster.names(buyers).size() != buyers.size()) {
			throw new Missing("person");
		}
	}

	private SpendingTerms terms() {
		return this.authorities.termsOf(YearMonth.now(this.clock));
	}

	/** A payment, and what the person may do with it. */
	@Transactional(readOnly = true)
	Slip slip(CurrentPerson actor, long id, long paymentId) {
		Expense expense = this.expenses.seen(actor, id);
		Paid payment = payment(id, paymentId);
		return new Slip(expense, payment, LocalDate.now(this.clock), PayRules.mayReceipt(actor, payment),
				PayRules.mayReverse(actor, payment));
	}

	/** Notes the receipt of what was paid. */
	public void receipt(CurrentPerson actor, long id, int seenVersion, long paymentId, LocalDate receivedOn,
			String paperNo) {
		Expense expense = this.expenses.lock(id);
		Paid payment = payment(id, paymentId);
		PayRules.mayReceipt(actor, payment).orRefuse();
		expense.requireVersion(seenVersion);
		requireDay("receivedOn", receivedOn, payment.paidOn(), null);
		String paper = FormText.required("paperNo", paperNo, PAPER, "expense.receipt.paper");
		this.sql.insertReceipt(paymentId, receivedOn, paper, actor.personId(), this.clock.instant());
		account(expense);
		this.audit.wrote(actor, "expense.receipted", "expense", id, expense.getNumber());
	}

	/** Adds the picture of a receipt, which is looked at once he may add it. */
	void attach(CurrentPerson actor, long id, long paymentId, String title, Supplier<Attachment> picture) {
		Expense expense = this.expenses.lock(id);
		PayRules.mayReverse(actor, payment(id, paymentId)).orRefuse();
		this.files.addReceipt(actor, expense, paymentId, title, picture.get());
	}

	/** Takes a payment back, with a reason; it may be paid anew. */
	public void reverse(CurrentPerson actor, long id, int seenVersion, long paymentId, String reason) {
		Expense expense = this.expenses.lock(id);
		PayRules.mayReverse(actor, payment(id, paymentId)).orRefuse();
		expense.requireVersion(seenVersion);
		String why = FormText.required("reason", reason, REASON, "shared.reason.length");
		this.sql.reverse(paymentId, why, LocalDate.now(this.clock), actor.personId(), this.clock.instant());
		account(expense);
		this.audit.wrote(actor, "expense.paymentReversed", "expense", id, expense.getNumber());
	}

	private Paid payment(long expenseId, long paymentId) {
		return this.sql.of(expenseId)
			.stream()
			.filter((one) -> one.id() == paymentId)
			.findFirst()
			.orElseThrow(() -> new Missing("payment"));
	}

	private void account(Expense expense) {
		List<Paid> standing = this.sql.of(expense.getId()).stream().filter(Paid::stands).toList();
		expense.account(standing.size(), (int) standing.stream().filter(Paid::receipted).count());
	}

	private void requireDay(String field, LocalDate day, LocalDate first, LocalDate last) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate until = (last != null && last.isBefore(today)) ? last : today;
		if (day.isBefore(first) || day.isAfter(until)) {
			throw RuleViolation.at(field, "expense.pay.day.range", first, until);
		}
	}

	/**
	 * The form of a payment.
	 *
	 * @param expense the request
	 * @param open what is still to be handed out
	 * @param people who may have bought
	 * @param two whether two buyers may be wanted
	 * @param above the sum above which they are, in yuan
	 * @param today the day it would be paid
	 * @param may whether the person may pay
	 */
	record Sheet(Expense expense, List<OpenItem> open, List<Person> people, boolean two, String above, LocalDate today,
			Verdict may) {
	}

	/** A payment with what may be done with it. */
	record Slip(Expense expense, Paid payment, LocalDate today, Verdict receipt, Verdict reverse) {
	}

}

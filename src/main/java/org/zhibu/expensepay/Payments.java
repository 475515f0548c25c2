package org.zhibu.expensepay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Authorities;
import org.zhibu.authority.Finding;
import org.zhibu.expense.Expense;
import org.zhibu.expense.Expenses;
import org.zhibu.expense.Rulings;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays what was approved, notes the receipt, takes a payment back. */
@Service
@Transactional
public class Payments {

	private static final int REASON = 300;

	private static final int PAPER = 40;

	private final Expenses expenses;

	private final Rulings rulings;

	private final PaymentSql sql;

	private final Authorities authorities;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Payments(Expenses expenses, Rulings rulings, PaymentSql sql, Authorities authorities, Roster roster,
			Notices notices, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.rulings = rulings;
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
		boolean two = expense.getGrantedFen() != null
				&& this.authorities.termsOf(YearMonth.now(this.clock)).wantsBuyers(expense.getGrantedFen());
		return new Sheet(expense, this.roster.present(), two, LocalDate.now(this.clock),
				PayRules.mayPay(actor, expense, this.expenses.voters(expense), this.rulings.isSplit(expense)));
	}

	/**
	 * Hands out what was granted, and publishes the request with it.
	 * @param paidOn the day, from the submission to today
	 * @param buyer who bought, or {@code null}
	 * @param second the second buyer, or {@code null}
	 */
	public void pay(CurrentPerson actor, long id, int seenVersion, LocalDate paidOn, Long buyer, Long second) {
		Expense expense = this.expenses.lock(id);
		PayRules.mayPay(actor, expense, this.expenses.voters(expense), this.rulings.isSplit(expense)).orRefuse();
		expense.requireVersion(seenVersion);
		requireDay("paidOn", paidOn, LocalDate.ofInstant(expense.getSubmittedAt(), this.clock.getZone()));
		requireBuyers(actor, expense.getGrantedFen(), buyer, second);
		boolean first = !expense.isPublished();
		expense.pay(this.clock.instant());
		this.sql.insert(id, expense.getGrantedFen(), paidOn, buyer, second, actor.personId(), this.clock.instant());
		if (first) {
			this.notices.tellBranch(new Sentence("expense.notice.published", expense.getNumber(), expense.getTitle(),
					Finding.plain(expense.getGrantedFen())), "/expenses/" + id);
		}
		this.audit.wrote(actor, "expense.paid", "expense", id, expense.getNumber());
	}

	private void requireBuyers(CurrentPerson actor, long fen, Long buyer, Long second) {
		List<Long> buyers = Stream.of(buyer, second).filter(Objects::nonNull).distinct().toList();
		boolean two = this.authorities.termsOf(YearMonth.now(this.clock)).wantsBuyers(fen);
		if (two && buyers.size() < 2 || buyer != null && buyer.equals(second)) {
			throw RuleViolation.at("buyer", "expense.buyers.two",
					Finding.plain(this.authorities.termsOf(YearMonth.now(this.clock)).getBuyersFen()));
		}
		if (buyers.contains(actor.personId())) {
			throw RuleViolation.at("buyer", "expense.buyers.payer");
		}
		if (this.roster.names(buyers).size() != buyers.size()) {
			throw new Missing("person");
		}
	}

	/** Notes the receipt of what was paid. */
	public void receipt(CurrentPerson actor, long id, int seenVersion, LocalDate receivedOn, String paperNo) {
		Expense expense = this.expenses.lock(id);
		PayRules.mayReceipt(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		PaymentSql.Standing payment = this.sql.standing(id);
		requireDay("receivedOn", receivedOn, payment.paidOn());
		String paper = required("paperNo", paperNo, PAPER, "expense.receipt.paper");
		expense.receipt();
		this.sql.insertReceipt(payment.id(), receivedOn, paper, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "expense.receipted", "expense", id, expense.getNumber());
	}

	/** Takes the payment back, with a reason; the request may be paid anew. */
	public void reverse(CurrentPerson actor, long id, int seenVersion, String reason) {
		Expense expense = this.expenses.lock(id);
		PayRules.mayReverse(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		String why = required("reason", reason, REASON, "shared.reason.length");
		expense.unpay();
		this.sql.reverse(this.sql.standing(id).id(), why, LocalDate.now(this.clock), actor.personId(),
				this.clock.instant());
		this.audit.wrote(actor, "expense.paymentReversed", "expense", id, expense.getNumber());
	}

	private void requireDay(String field, LocalDate day, LocalDate first) {
		LocalDate today = LocalDate.now(this.clock);
		if (day.isBefore(first) || day.isAfter(today)) {
			throw RuleViolation.at(field, "expense.pay.day.range", first, today);
		}
	}

	/**
	 * The form of a payment.
	 *
	 * @param expense the request
	 * @param people who may have bought
	 * @param two whether two buyers are wanted
	 * @param today the day it would be paid
	 * @param may whether the person may pay
	 */
	record Sheet(Expense expense, List<Person> people, boolean two, LocalDate today, Verdict may) {
	}

	private static String required(String field, String typed, int longest, String key) {
		String plain = (typed != null) ? typed.replace("\0", "").strip() : "";
		if (plain.isEmpty() || plain.length() > longest) {
			throw RuleViolation.at(field, key, longest);
		}
		return plain;
	}

}

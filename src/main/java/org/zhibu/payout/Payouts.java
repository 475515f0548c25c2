package org.zhibu.payout;

import org.zhibu.shared.FormText;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.payout.PayoutSql.NewPayment;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays the lines of a published list and takes payments back. */
@Service
@Transactional
public class Payouts {

	private static final int REASON = 300;

	private final BonusMonths months;

	private final BonusLines lines;

	private final PayoutSql sql;

	private final AuditLog audit;

	private final Clock clock;

	Payouts(BonusMonths months, BonusLines lines, PayoutSql sql, AuditLog audit, Clock clock) {
		this.months = months;
		this.lines = lines;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Pays what is still due on every line that nothing holds.
	 * @return how many lines were paid
	 */
	public int payAll(CurrentPerson actor, YearMonth period) {
		BonusMonth month = this.months.lock(period);
		mayPay(actor, month).orRefuse();
		Set<Integer> held = this.sql.held(month.getId());
		Map<Integer, Yuan> paid = this.sql.paid(month.getId());
		List<NewPayment> due = this.lines.inForce(month)
			.stream()
			.filter((line) -> !held.contains(line.line().lineNo()))
			.map((line) -> new NewPayment(line.line().lineNo(), line.line().id(), line.line().said().personId(),
					rest(line, paid)))
			.filter((payment) -> payment.amount().fen() != 0)
			.toList();
		Verdict.noIf(due.isEmpty(), "payout.nothing").orRefuse();
		this.sql.insert(month.getId(), due, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "bonus.paid", "bonus", month.getId(), period + " · " + due.size());
		return due.size();
	}

	/** What is still due on a line; negative where too much was paid. */
	private static Yuan rest(CountedLine line, Map<Integer, Yuan> paid) {
		return line.sum().net().minus(paid.getOrDefault(line.line().lineNo(), Yuan.ZERO));
	}

	/** Takes one payment back, with a reason; what takes back is never taken back. */
	public void reverse(CurrentPerson actor, YearMonth period, long paymentId, String reason) {
		BonusMonth month = this.months.lock(period);
		Payment payment = this.sql.find(month.getId(), paymentId).orElseThrow(() -> new Missing("bonus payment"));
		mayReverse(actor, month, payment).orRefuse();
		String why = FormText.plain(reason);
		if (why.isEmpty() || why.length() > REASON) {
			throw RuleViolation.at("reason", "payout.reason", REASON);
		}
		this.sql.reverse(paymentId, why, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "bonus.paymentReversed", "bonus", month.getId(), period + " · " + payment.lineNo());
	}

	/** Whether the person may pay now. */
	@Transactional(readOnly = true)
	public Verdict mayPay(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_PAY), "payout.office")
			.and(() -> Verdict.noIf(!month.isPublished(), "bonus.unpublished"));
	}

	/** Whether the person may take that payment back now. */
	@Transactional(readOnly = true)
	public Verdict mayReverse(CurrentPerson actor, BonusMonth month, Payment payment) {
		return mayPay(actor, month).and(() -> Verdict.noIf(payment.reversal(), "payout.reversal"))
			.and(() -> Verdict.noIf(payment.reversed(), "payout.reversed"));
	}

	/** What was paid for each line of a month, by its number. */
	@Transactional(readOnly = true)
	public Map<Integer, Yuan> paid(BonusMonth month) {
		return this.sql.paid(month.getId());
	}

	/** The payments of a line, the latest first. */
	@Transactional(readOnly = true)
	public List<Payment> ofLine(BonusMonth month, int lineNo) {
		return this.sql.ofLine(month.getId(), lineNo);
	}

}

package org.zhibu.receipt;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirmations of the lines of a published list. */
@Service
@Transactional
public class Receipts {

	private static final int NAME = 40;

	private static final int RELATION = 20;

	private final BonusMonths months;

	private final BonusLines lines;

	private final ReceiptSql sql;

	private final AuditLog audit;

	private final Clock clock;

	Receipts(BonusMonths months, BonusLines lines, ReceiptSql sql, AuditLog audit, Clock clock) {
		this.months = months;
		this.lines = lines;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/** The worker confirms his own line on the screen. */
	public void sign(CurrentPerson actor, YearMonth period, long seenLine) {
		BonusMonth month = this.months.lock(period);
		month.isRunning().orRefuse();
		CountedLine line = own(actor, month, seenLine);
		maySign(actor, month, line).orRefuse();
		this.sql.confirm(line.line().id(), actor.personId(), Way.SCREEN, null, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "bonus.receipt", "bonus", month.getId(), period + " · " + line.line().lineNo());
	}

	/** Whether the worker may confirm that line of his now. */
	@Transactional(readOnly = true)
	public Verdict maySign(CurrentPerson actor, BonusMonth month, CountedLine line) {
		return maySign(actor, month, line, this.sql.isConfirmed(line.line().id()));
	}

	/** The same where it is known whether his line is confirmed. */
	public Verdict maySign(CurrentPerson actor, BonusMonth month, CountedLine line, boolean confirmed) {
		return month.isRunning()
			.and(() -> Verdict.noIf(!actor.is(line.line().said().personId()), "receipt.own"))
			.and(() -> Verdict.noIf(confirmed, "receipt.already"));
	}

	private CountedLine own(CurrentPerson actor, BonusMonth month, long seenLine) {
		CountedLine line = this.lines.ofPerson(month, actor.personId())
			.stream()
			.findFirst()
			.orElseThrow(() -> new Missing("bonus line"));
		Verdict.noIf(line.line().id() != seenLine, "receipt.changed").orRefuse();
		return line;
	}

	/**
	 * Keys in the signed paper: everybody signed except some; some were signed for by a
	 * proxy.
	 * @param absent the numbers of the lines nobody signed
	 * @param proxies who signed for others, by the number of the line
	 * @return how many lines are confirmed by it
	 */
	public int keyIn(CurrentPerson actor, YearMonth period, Set<Integer> absent, Map<Integer, Proxy> proxies) {
		BonusMonth month = this.months.lock(period);
		mayKeyIn(actor, month).orRefuse();
		proxies.forEach(Receipts::requireSound);
		Set<Integer> leftOut = new HashSet<>(absent);
		leftOut.addAll(proxies.keySet());
		Map<Long, Way> known = this.sql.ofMonth(month.getId());
		List<CountedLine> inForce = this.lines.inForce(month);
		requireKnown(leftOut, inForce);
		int confirmed = 0;
		for (CountedLine line : inForce) {
			Proxy proxy = proxies.get(line.line().lineNo());
			if (proxy != null && !known.containsKey(line.line().id())) {
				this.sql.confirm(line.line().id(), line.line().said().personId(), Way.PROXY, proxy, actor.personId(),
						this.clock.instant());
				confirmed++;
			}
		}
		confirmed += this.sql.confirmAllBut(month.getId(), leftOut, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "bonus.receiptsKeyed", "bonus", month.getId(), period + " · " + confirmed);
		return confirmed;
	}

	private static void requireKnown(Set<Integer> numbers, List<CountedLine> lines) {
		Set<Integer> known = new HashSet<>();
		lines.forEach((line) -> known.add(line.line().lineNo()));
		numbers.stream().filter((number) -> !known.contains(number)).findFirst().ifPresent((number) -> {
			throw RuleViolation.at("absent", "receipt.unknown", number);
		});
	}

	private static void requireSound(int lineNo, Proxy proxy) {
		if (proxy.name().isBlank() || proxy.name().length() > NAME || proxy.relation().isBlank()
				|| proxy.relation().length() > RELATION) {
			throw RuleViolation.at("proxy", "receipt.proxy", lineNo);
		}
	}

	/** Whether the person may key in the paper now. */
	@Transactional(readOnly = true)
	public Verdict mayKeyIn(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_KEY), "receipt.key.office").and(month::isRunning);
	}

	/** How each line in force was confirmed, by the id of its version. */
	@Transactional(readOnly = true)
	public Map<Long, Way> of(BonusMonth month) {
		return this.sql.ofMonth(month.getId());
	}

}

package org.zhibu.bonusfix;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.LedgerKind;
import org.zhibu.ledger.Posting;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Roster;
import org.zhibu.scorecard.Months;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.StaleVersion;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of sealed lines. */
@Service
@Transactional
public class BonusCorrections {

	/** The ledger's word for a correction; with its id it is posted once only. */
	static final String SOURCE = "bonus-correction";

	private static final int LONGEST = 300;

	private static final long MOST_FEN = 100_000_000;

	private final BonusCorrectionRepository corrections;

	private final BonusMonths months;

	private final BonusLines lines;

	private final Months scoreMonths;

	private final Ledger ledger;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	BonusCorrections(BonusCorrectionRepository corrections, BonusMonths months, BonusLines lines, Months scoreMonths,
			Ledger ledger, Roster roster, Notices notices, AuditLog audit, Clock clock) {
		this.corrections = corrections;
		this.months = months;
		this.lines = lines;
		this.scoreMonths = scoreMonths;
		this.ledger = ledger;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What would follow from a correction; nothing is written.
	 * @param net what the line should have come to, as typed
	 * @throws RuleViolation at the field that is wrong
	 */
	@Transactional(readOnly = true)
	Preview preview(CurrentPerson actor, YearMonth period, int lineNo, String net, String reason, String decision) {
		BonusMonth month = this.months.of(period);
		CountedLine line = this.lines.line(month, lineNo);
		mayEnter(actor, month, line).orRefuse();
		Change change = change(month, line, net, reason, decision);
		Yuan total = totalWithCorrections(month);
		return new Preview(line.line().said().name(), change, total, total.plus(change.difference()),
				this.scoreMonths.payingMonth(), notice(period, change));
	}

	/** Enters a correction; it waits for a second person. */
	public void enter(CurrentPerson actor, YearMonth period, int lineNo, Yuan seenBefore, String net, String reason,
			String decision) {
		BonusMonth month = this.months.lock(period);
		CountedLine line = this.lines.line(month, lineNo);
		mayEnter(actor, month, line).orRefuse();
		Change change = change(month, line, net, reason, decision);
		if (!change.before().equals(seenBefore)) {
			throw new StaleVersion();
		}
		List<BonusCorrection> known = of(month);
		BonusCorrection correction = this.corrections
			.save(new BonusCorrection(month, known.size() + 1, change, actor.personId(), this.clock.instant()));
		this.audit.wrote(actor, "bonus.correctionEntered", "bonus", month.getId(),
				period + " · " + correction.getSerial() + " · " + change.difference());
	}

	/** Whether the person may enter a correction of that line. */
	@Transactional(readOnly = true)
	public Verdict mayEnter(CurrentPerson actor, BonusMonth month, CountedLine line) {
		return Verdict.noIf(!actor.has(Right.BONUS_ENTER), "bonus.enter.office")
			.and(() -> Verdict.noIf(!month.isSealed(), "bonusfix.unsealed"))
			.and(() -> Verdict.noIf(actor.is(line.line().said().personId()), "bonus.line.own"))
			.and(() -> Verdict.noIf(waits(month, line.line().lineNo()), "bonusfix.waits"));
	}

	private boolean waits(BonusMonth month, int lineNo) {
		return of(month).stream().anyMatch((known) -> known.getLineNo() == lineNo && !known.isConfirmed());
	}

	/**
	 * A second person confirms; the difference goes into the ledger, and the man is told.
	 */
	public void confirm(CurrentPerson actor, YearMonth period, long id, int seenVersion) {
		BonusMonth month = this.months.lock(period);
		BonusCorrection correction = this.corrections.findById(id)
			.filter((one) -> one.getPeriod().equals(period))
			.orElseThrow(() -> new Missing("bonus correction"));
		correction.requireVersion(seenVersion);
		mayConfirm(actor, correction).orRefuse();
		YearMonth paying = this.scoreMonths.payingMonth();
		correction.confirm(paying, actor.personId(), this.clock.instant());
		this.ledger.post(List.of(new Posting(correction.getPersonId(), paying, period, LedgerKind.BONUS_CORRECTION,
				correction.getDifference(), SOURCE, correction.getId(), correction.getReason(), this.clock.instant(),
				actor.personId())));
		this.notices.tell(
				correction.getPersonId(), new Sentence("bonusfix.notice", period, correction.getBefore().plain(),
						correction.getAfter().plain(), correction.getDifference().signed(), paying),
				"/me/bonus?month=" + period);
		this.audit.wrote(actor, "bonus.corrected", "bonus", month.getId(),
				period + " · " + correction.getSerial() + " · " + correction.getDifference());
	}

	/** Whether the person may confirm that correction. */
	@Transactional(readOnly = true)
	public Verdict mayConfirm(CurrentPerson actor, BonusCorrection correction) {
		return Verdict.noIf(!actor.has(Right.BONUS_SIGN), "bonus.sign.office")
			.and(() -> Verdict.noIf(correction.isConfirmed(), "bonusfix.confirmed"))
			.and(() -> Verdict.noIf(actor.is(correction.getEnteredBy()), "bonus.sign.maker"))
			.and(() -> Verdict.noIf(actor.is(correction.getPersonId()), "bonus.sign.own"))
			.and(() -> Verdict.noIf(this.roster.recusedFrom(actor.personId()).contains(correction.getPersonId()),
					"bonus.sign.recused"));
	}

	/** The corrections of a month, by number. */
	@Transactional(readOnly = true)
	public List<BonusCorrection> of(BonusMonth month) {
		return this.corrections.findByMonthIdOrderBySerial(month.getId());
	}

	private Change change(BonusMonth month, CountedLine line, String net, String reason, String decision) {
		Yuan before = line.sum().net();
		for (BonusCorrection known : of(month)) {
			before = (known.getLineNo() == line.line().lineNo()) ? before.plus(known.getDifference()) : before;
		}
		Yuan after = Yuan.read(net)
			.filter((yuan) -> yuan.fen() >= 0 && yuan.fen() <= MOST_FEN)
			.orElseThrow(() -> RuleViolation.at("net", "bonus.form.money", net));
		if (after.equals(before)) {
			throw RuleViolation.at("net", "bonusfix.same");
		}
		return new Change(line.line().lineNo(), line.line().said().personId(), before, after,
				required("reason", reason), required("decision", decision));
	}

	private static String required(String field, String typed) {
		String plain = typed.strip();
		if (plain.isEmpty() || plain.length() > LONGEST) {
			throw RuleViolation.at(field, "bonusfix." + field, LONGEST);
		}
		return plain;
	}

	private Yuan totalWithCorrections(BonusMonth month) {
		Yuan total = this.lines.totals(month).sum().net();
		for (BonusCorrection known : of(month)) {
			total = known.isConfirmed() ? total.plus(known.getDifference()) : total;
		}
		return total;
	}

	private Sentence notice(YearMonth period, Change change) {
		return new Sentence("bonusfix.notice", period, change.before().plain(), change.after().plain(),
				change.difference().signed(), this.scoreMonths.payingMonth());
	}

	/**
	 * All that follows from a correction.
	 *
	 * @param name whose line it is
	 * @param totalBefore what the month came to so far
	 * @param totalAfter what it comes to with the correction
	 * @param paidWith the month the difference is paid with
	 * @param notice what he will be told
	 */
	record Preview(String name, Change change, Yuan totalBefore, Yuan totalAfter, YearMonth paidWith, Sentence notice) {
	}

}

package org.zhibu.bonussign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusLine;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.LineChanges;
import org.zhibu.bonus.LineState;
import org.zhibu.bonussettings.BonusSettings;
import org.zhibu.notice.Notices;
import org.zhibu.office.OfficeMeeting;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs and publishes the list; signs single corrected lines. */
@Service
@Transactional
public class BonusSigning {

	/** How many different people sign (design 1.4). */
	public static final int SIGNATURES = 2;

	private final BonusSignatureRepository signatures;

	private final BonusMonths months;

	private final BonusLines lines;

	private final LineChanges changes;

	private final BonusSettings settings;

	private final OfficeMeeting meeting;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	BonusSigning(BonusSignatureRepository signatures, BonusMonths months, BonusLines lines, LineChanges changes,
			BonusSettings settings, OfficeMeeting meeting, Roster roster, Notices notices, AuditLog audit,
			Clock clock) {
		this.signatures = signatures;
		this.months = months;
		this.lines = lines;
		this.changes = changes;
		this.settings = settings;
		this.meeting = meeting;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Signs the checked list. */
	public void sign(CurrentPerson actor, YearMonth period, int seenRound) {
		BonusMonth month = this.months.lock(period);
		Verdict.noIf(month.getSignRound() != seenRound, "bonus.sign.changed").orRefuse();
		maySign(actor, month).orRefuse();
		this.signatures.save(new BonusSignature(month.getId(), BonusSignature.WHOLE_LIST, month.getSignRound(),
				actor.personId(), this.clock.instant()));
		this.audit.wrote(actor, "bonus.signed", "bonus", month.getId(), period.toString());
	}

	/** Whether the person may sign the list now. */
	@Transactional(readOnly = true)
	public Verdict maySign(CurrentPerson actor, BonusMonth month) {
		return isSigner(actor).and(month::mayBeSigned)
			.and(() -> Verdict.noIf(this.lines.makers(month).contains(actor.personId()), "bonus.sign.maker"))
			.and(() -> notYet(signed(month, BonusSignature.WHOLE_LIST, month.getSignRound()), actor));
	}

	/** Signs one corrected line; the second signature puts it in force. */
	public void signLine(CurrentPerson actor, YearMonth period, int lineNo, int seenRevision) {
		BonusMonth month = this.months.lock(period);
		BonusLine line = this.lines.versions(month, lineNo).get(0).line();
		Verdict.noIf(line.revision() != seenRevision, "bonus.sign.changed").orRefuse();
		maySignLine(actor, month, line).orRefuse();
		Instant now = this.clock.instant();
		this.signatures.saveAndFlush(new BonusSignature(month.getId(), lineNo, line.revision(), actor.personId(), now));
		if (signed(month, lineNo, line.revision()).size() >= SIGNATURES) {
			this.changes.enforce(month, lineNo);
			this.notices.tell(line.said().personId(), new Sentence("bonus.line.notice", period),
					"/me/bonus?month=" + period);
		}
		this.audit.wrote(actor, "bonus.lineSigned", "bonus", month.getId(), period + " · " + lineNo);
	}

	/** Whether the person may sign that corrected line now. */
	@Transactional(readOnly = true)
	public Verdict maySignLine(CurrentPerson actor, BonusMonth month, BonusLine line) {
		return isSigner(actor).and(() -> Verdict.noIf(month.isSealed(), "bonus.sealed", month.getPeriod()))
			.and(() -> Verdict.noIf(line.state() != LineState.PENDING, "bonus.sign.inForce"))
			.and(() -> Verdict.noIf(actor.is(this.lines.makersOf(List.of(line.id())).get(line.id())),
					"bonus.sign.maker"))
			.and(() -> Verdict.noIf(actor.is(line.said().personId()), "bonus.sign.own"))
			.and(() -> Verdict.noIf(this.roster.recusedFrom(actor.personId()).contains(line.said().personId()),
					"bonus.sign.recused"))
			.and(() -> notYet(signed(month, line.lineNo(), line.revision()), actor));
	}

	/** Publishes the signed list to those whom the rule in force names. */
	public void publish(CurrentPerson actor, YearMonth period) {
		BonusMonth month = this.months.lock(period);
		mayPublish(actor, month).orRefuse();
		month.publish(this.settings.inForce(period).scope(), actor.personId(), this.clock.instant());
		this.notices.tellBranch(new Sentence("bonus.published.notice", period), "/me/bonus?month=" + period);
		this.audit.wrote(actor, "bonus.published", "bonus", month.getId(), period + " · " + month.getScope());
	}

	/** Whether the person may publish the list now. */
	@Transactional(readOnly = true)
	public Verdict mayPublish(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_RUN), "bonus.run.office").and(month::mayBePublished).and(() -> {
			int signed = signers(month).size();
			return Verdict.noIf(signed < SIGNATURES, "bonus.publish.unsigned", SIGNATURES, signed);
		}).and(() -> {
			int unfit = this.lines.unfit(month);
			return Verdict.noIf(unfit > 0, "bonus.publish.unfit", unfit);
		});
	}

	/** Who signed the list as it stands, the first one first. */
	@Transactional(readOnly = true)
	public List<Signer> signers(BonusMonth month) {
		return named(signed(month, BonusSignature.WHOLE_LIST, month.getSignRound()));
	}

	/** Who signed that version of a line. */
	@Transactional(readOnly = true)
	public List<Signer> signersOf(BonusMonth month, BonusLine line) {
		return named(signed(month, line.lineNo(), line.revision()));
	}

	private List<Signer> named(List<BonusSignature> signed) {
		Map<Long, String> names = this.roster.names(signed.stream().map(BonusSignature::getPersonId).toList());
		return signed.stream()
			.map((one) -> new Signer(one.getPersonId(), names.get(one.getPersonId()),
					LocalDate.ofInstant(one.getSignedAt(), this.clock.getZone())))
			.toList();
	}

	private List<BonusSignature> signed(BonusMonth month, int lineNo, int round) {
		return this.signatures.findByMonthIdAndLineNoAndSignRoundOrderById(month.getId(), lineNo, round);
	}

	private Verdict isSigner(CurrentPerson actor) {
		return Verdict.noIf(
				!actor.has(Right.BONUS_SIGN) || !(actor.onCommittee()
						|| !Collections.disjoint(actor.roles(), this.meeting.postsOn(LocalDate.now(this.clock)))),
				"bonus.sign.office");
	}

	private static Verdict notYet(List<BonusSignature> signed, CurrentPerson actor) {
		Set<Long> signers = signed.stream()
			.map(BonusSignature::getPersonId)
			.collect(java.util.stream.Collectors.toSet());
		return Verdict.noIf(signers.contains(actor.personId()), "bonus.sign.already");
	}

	/**
	 * A signer.
	 *
	 * @param personId who
	 * @param name his name
	 * @param day when
	 */
	public record Signer(long personId, String name, LocalDate day) {
	}

}

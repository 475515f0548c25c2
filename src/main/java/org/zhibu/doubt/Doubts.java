package org.zhibu.doubt;

import org.zhibu.shared.FormText;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusLine;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.notice.Notices;
import org.zhibu.objection.AnswererRule;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Doubts: raised, looked into, answered in writing. */
@Service
@Transactional
public class Doubts {

	/** Sealing waits at most this long for a doubt (design 1.4). */
	public static final Duration HOLDS = Duration.ofDays(7);

	private static final int LONGEST = 300;

	private final BonusDoubtRepository doubts;

	private final BonusMonths months;

	private final BonusLines lines;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Doubts(BonusDoubtRepository doubts, BonusMonths months, BonusLines lines, Roster roster, Notices notices,
			AuditLog audit, Clock clock) {
		this.doubts = doubts;
		this.months = months;
		this.lines = lines;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Raises a doubt about a line: one's own, or keyed in for the man who wrote it on
	 * paper.
	 */
	public long raise(CurrentPerson actor, YearMonth period, int lineNo, String claim) {
		BonusMonth month = this.months.lock(period);
		BonusLine line = doubtable(actor, month, lineNo);
		mayRaise(actor, month, line).orRefuse();
		BonusDoubt doubt = this.doubts.save(new BonusDoubt(month, line.id(), lineNo, line.said().personId(),
				required("claim", claim), actor.personId(), this.clock.instant()));
		this.audit.wrote(actor, "bonus.doubted", "bonus", month.getId(), period + " · " + lineNo);
		return doubt.getId();
	}

	/**
	 * The line he means. Whoever may not see the list learns nothing from a refusal, not
	 * even how long it is.
	 */
	private BonusLine doubtable(CurrentPerson actor, BonusMonth month, int lineNo) {
		if (actor.has(Right.BONUS_KEY)) {
			return this.lines.line(month, lineNo).line();
		}
		month.isRunning().orRefuse();
		return this.lines.ofPerson(month, actor.personId())
			.stream()
			.map(CountedLine::line)
			.filter((line) -> line.lineNo() == lineNo)
			.findFirst()
			.orElseThrow(() -> new Barred(new Sentence("doubt.own")));
	}

	/** Whether the person may raise a doubt about that line now. */
	@Transactional(readOnly = true)
	public Verdict mayRaise(CurrentPerson actor, BonusMonth month, BonusLine line) {
		return Verdict.noIf(!actor.is(line.said().personId()) && !actor.has(Right.BONUS_KEY), "doubt.own")
			.and(month::isRunning)
			.and(() -> Verdict.noIf(this.doubts.existsByLineIdAndState(line.id(), DoubtState.OPEN), "doubt.already"));
	}

	/**
	 * Answers a doubt, also one that was sealed with its month. Where it is upheld, the
	 * line waits for its corrected version, a sealed one for its correction.
	 * @param seenVersion the version of the doubt the person looked at
	 */
	public void answer(CurrentPerson actor, YearMonth period, long id, int seenVersion, DoubtState outcome,
			String reason) {
		BonusMonth month = this.months.lock(period);
		BonusDoubt doubt = of(month, id);
		doubt.requireVersion(seenVersion);
		mayAnswer(actor, month, doubt).orRefuse();
		doubt.answer(outcome, required("answer", reason), actor.personId(), this.clock.instant());
		this.notices.tell(doubt.getPersonId(), new Sentence("doubt.notice." + outcome, period),
				"/me/bonus?month=" + period);
		this.audit.wrote(actor, "bonus.doubtAnswered", "bonus", month.getId(),
				period + " · " + doubt.getLineNo() + " · " + outcome);
	}

	/** Whether the person may answer that doubt now. */
	@Transactional(readOnly = true)
	public Verdict mayAnswer(CurrentPerson actor, BonusMonth month, BonusDoubt doubt) {
		return mayAnswer(actor, List.of(doubt)).get(doubt.getId());
	}

	/** Whether the person may answer each of these doubts now, by doubt. */
	@Transactional(readOnly = true)
	Map<Long, Verdict> mayAnswer(CurrentPerson actor, List<BonusDoubt> doubts) {
		List<BonusDoubt> open = doubts.stream().filter(BonusDoubt::isOpen).toList();
		Map<Long, Set<Long>> recused = this.roster.recusedFrom(open.stream().map(BonusDoubt::getPersonId).toList());
		Map<Long, Long> makers = this.lines.makersOf(open.stream().map(BonusDoubt::getLineId).toList());
		Map<Role, Set<Long>> committee = open.isEmpty() ? Map.of() : this.roster.committee();
		Map<Long, Verdict> may = new HashMap<>();
		for (BonusDoubt doubt : doubts) {
			may.put(doubt.getId(),
					Verdict.noIf(!actor.onCommittee(), "doubt.answer.office")
						.and(() -> Verdict.noIf(!doubt.isOpen(), "doubt.answered.already"))
						.and(() -> mayAnswer(actor, doubt, barred(doubt, recused, makers), committee)));
		}
		return may;
	}

	private Verdict mayAnswer(CurrentPerson actor, BonusDoubt doubt, Set<Long> barred, Map<Role, Set<Long>> committee) {
		List<Role> answerers = AnswererRule.answerers(able(committee, barred),
				Duration.between(doubt.getRaisedAt(), this.clock.instant()));
		return Verdict.noIf(barred.contains(actor.personId()), "doubt.answer.own")
			.and(() -> Verdict.noIf(Collections.disjoint(answerers, actor.roles()), "doubt.answer.order"));
	}

	/** The man himself, whoever entered his line, and everybody recused from him. */
	private static Set<Long> barred(BonusDoubt doubt, Map<Long, Set<Long>> recused, Map<Long, Long> makers) {
		Set<Long> barred = new HashSet<>(recused.getOrDefault(doubt.getPersonId(), Set.of()));
		barred.add(doubt.getPersonId());
		barred.add(makers.get(doubt.getLineId()));
		return barred;
	}

	private static Set<Role> able(Map<Role, Set<Long>> committee, Set<Long> barred) {
		Set<Role> able = EnumSet.noneOf(Role.class);
		committee.forEach((role, holders) -> {
			if (!barred.containsAll(holders)) {
				able.add(role);
			}
		});
		return able;
	}

	private BonusDoubt of(BonusMonth month, long id) {
		return this.doubts.findById(id)
			.filter((doubt) -> doubt.getMonthId().equals(month.getId()))
			.orElseThrow(() -> new Missing("bonus doubt"));
	}

	/** The doubts of a month, by line. */
	@Transactional(readOnly = true)
	public List<BonusDoubt> of(BonusMonth month) {
		return this.doubts.findByMonthIdOrderByLineNoAscIdAsc(month.getId());
	}

	/** All doubts that nobody has answered, the oldest first. */
	@Transactional(readOnly = true)
	List<BonusDoubt> open() {
		return this.doubts.findByStateOrderByRaisedAt(DoubtState.OPEN);
	}

	private static String required(String field, String text) {
		String plain = FormText.plain(text);
		if (plain.isEmpty() || plain.length() > LONGEST) {
			throw RuleViolation.at(field, "doubt." + field + ".length", LONGEST);
		}
		return plain;
	}

}

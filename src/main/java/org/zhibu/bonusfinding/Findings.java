package org.zhibu.bonusfinding;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonusrule.RuleName;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The findings of a bonus month: found anew, counted, explained. */
@Service
@Transactional
public class Findings {

	private static final int LONGEST = 300;

	private static final Set<Role> LEADERS = Set.of(Role.SECTION_HEAD, Role.DEPUTY_HEAD, Role.TEAM_LEADER);

	private final BonusMonths months;

	private final FindingRepository findings;

	private final FindingSync sync;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Findings(BonusMonths months, FindingRepository findings, FindingSync sync, Roster roster, AuditLog audit,
			Clock clock) {
		this.months = months;
		this.findings = findings;
		this.sync = sync;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** How many findings of the month are neither corrected nor explained. */
	@Transactional(readOnly = true)
	public long openCount(BonusMonth month) {
		return this.findings.countByMonthIdAndState(month.getId(), FindingState.OPEN);
	}

	/** The findings that are neither corrected nor explained, the earliest first. */
	@Transactional(readOnly = true)
	public List<Open> open(BonusMonth month) {
		return this.findings.findByMonthIdAndStateOrderById(month.getId(), FindingState.OPEN)
			.stream()
			.map((finding) -> new Open(finding.getId(), finding.getVersion()))
			.toList();
	}

	/**
	 * Looks through the list anew: the ledger or the roster may have changed since.
	 * @throws Missing if no list came in
	 */
	public void recheck(CurrentPerson actor, YearMonth period) {
		BonusMonth month = this.months.lock(period);
		mayRecheck(actor, month).orRefuse();
		this.sync.compare(month);
		this.audit.wrote(actor, "bonus.rechecked", "bonus", month.getId(), period.toString());
	}

	/** Whether the person may have the list looked through anew. */
	public Verdict mayRecheck(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_READ), "bonusfinding.office")
			.and(() -> Verdict.noIf(month.isSealed(), "bonus.sealed", month.getPeriod()));
	}

	/**
	 * Says why a finding is right as it stands.
	 * @throws Missing if the month has no such finding
	 * @throws StaleVersion if the finding changed since the person looked at it
	 * @throws RuleViolation at {@code explanation} if the sentence is missing or too long
	 */
	public void explain(CurrentPerson actor, YearMonth period, long findingId, int seenVersion, String sentence) {
		BonusMonth month = this.months.lock(period);
		BonusFinding finding = this.findings.findById(findingId)
			.filter((found) -> found.getMonthId().equals(month.getId()))
			.orElseThrow(() -> new Missing("bonus finding"));
		mayExplain(actor, month).and(() -> mayExplain(actor, month, finding)).orRefuse();
		finding.requireVersion(seenVersion);
		finding.explain(sound(sentence), actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "bonus.findingExplained", "bonus", month.getId(),
				period + " · " + findingId + " · " + finding.getRule());
	}

	/** Whether the person may explain anything of the month. */
	Verdict mayExplain(CurrentPerson actor, BonusMonth month) {
		return mayRecheck(actor, month);
	}

	private Verdict mayExplain(CurrentPerson actor, BonusMonth month, BonusFinding finding) {
		return Verdict.noIf(finding.getState() != FindingState.OPEN, "bonusfinding.settled")
			.and(() -> concerning(actor, month).verdict(finding.getRule(), finding.getPersonId()));
	}

	/** What concerns the person himself in a month, so that somebody else explains it. */
	@Transactional(readOnly = true)
	Concern concerning(CurrentPerson actor, BonusMonth month) {
		boolean leads = this.roster.holders(LEADERS, month.getPeriod().atEndOfMonth())
			.values()
			.stream()
			.anyMatch((holders) -> holders.contains(actor.personId()));
		Set<Long> people = new HashSet<>(this.roster.recusedFrom(actor.personId()));
		people.add(actor.personId());
		return new Concern(people, leads);
	}

	private static String sound(String sentence) {
		String plain = sentence.replaceAll("\\p{Cntrl}+", " ").strip();
		if (plain.isEmpty() || plain.length() > LONGEST) {
			throw RuleViolation.at("explanation", "bonusfinding.explanation.length", LONGEST, plain.length());
		}
		return plain;
	}

	/**
	 * A finding that waits for its explanation.
	 *
	 * @param id its id
	 * @param version its version as it was read
	 */
	public record Open(long id, int version) {
	}

	/**
	 * Whose findings are somebody's own matter.
	 *
	 * @param people himself and everybody who is recused from him
	 * @param leads whether he is one of those whose mean is compared with the others'
	 */
	record Concern(Set<Long> people, boolean leads) {

		Verdict verdict(RuleName rule, Long personId) {
			boolean own = personId != null && this.people.contains(personId)
					|| rule == RuleName.LEADERS_MEAN && this.leads;
			return Verdict.noIf(own, "bonusfinding.own");
		}

	}

}

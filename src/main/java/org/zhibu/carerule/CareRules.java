package org.zhibu.carerule;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated rules of the work with people. */
@Service
@Transactional
public class CareRules {

	private final CareRuleRepository rules;

	private final AuditLog audit;

	private final Clock clock;

	CareRules(CareRuleRepository rules, AuditLog audit, Clock clock) {
		this.rules = rules;
		this.audit = audit;
		this.clock = clock;
	}

	/** What holds today. */
	@Transactional(readOnly = true)
	public CareTerms today() {
		return this.rules.findFirstByFromPeriodLessThanEqualOrderByFromPeriodDesc(YearMonth.now(this.clock))
			.map(CareRule::terms)
			.orElse(CareTerms.USUAL);
	}

	/** What was set from which month on, the latest first. */
	@Transactional(readOnly = true)
	List<Dated> all() {
		return this.rules.findAllByOrderByFromPeriodDesc()
			.stream()
			.map((rule) -> new Dated(rule.getFromPeriod(), rule.terms()))
			.toList();
	}

	/** Sets the rules from a month on that has not begun; set again, the last counts. */
	void set(CurrentPerson actor, YearMonth from, CareTerms terms) {
		mayWrite(actor).orRefuse();
		YearMonth next = next();
		if (from.isBefore(next) || from.isAfter(next.plusYears(1))) {
			throw RuleViolation.at("from", "care.rule.from.range", next.toString(), next.plusYears(1).toString());
		}
		terms.requireSound();
		this.rules.findByFromPeriod(from)
			.ifPresentOrElse((rule) -> rule.apply(terms, actor.personId()),
					() -> this.rules.save(new CareRule(from, terms, actor.personId())));
		this.audit.wrote(actor, "care.ruleSet", "care", null, from.toString());
	}

	/** The first month that has not begun. */
	YearMonth next() {
		return YearMonth.now(this.clock).plusMonths(1);
	}

	/** Whether the actor sets the rules. */
	Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "care.rule.office");
	}

	/** Rules with the month they hold from. */
	record Dated(YearMonth from, CareTerms terms) {
	}

}

package org.zhibu.bonussettings;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.scorecard.Months;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated rules of the bonus. */
@Service
@Transactional
public class BonusSettings {

	private final BonusRulesRepository rules;

	private final Months months;

	private final AuditLog audit;

	BonusSettings(BonusRulesRepository rules, Months months, AuditLog audit) {
		this.rules = rules;
		this.months = months;
		this.audit = audit;
	}

	/** What holds in a month. */
	@Transactional(readOnly = true)
	public BonusTerms inForce(YearMonth month) {
		return this.rules.findFirstByValidFromLessThanEqualOrderByValidFromDesc(month)
			.map(BonusRules::terms)
			.orElse(BonusTerms.USUAL);
	}

	/** All rules ever set, the latest first. */
	@Transactional(readOnly = true)
	public List<BonusRules> all() {
		return this.rules.findAllByOrderByValidFromDesc();
	}

	/** The rules that begin with exactly that month. */
	@Transactional(readOnly = true)
	public Optional<BonusRules> beginningWith(YearMonth month) {
		return this.rules.findByValidFrom(month);
	}

	/** Sets the rules from a month on that is not yet opened. */
	public void setFrom(CurrentPerson actor, YearMonth month, BonusTerms terms) {
		Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "settings.office").orRefuse();
		boolean begun = this.months.latest().filter((last) -> !last.getPeriod().isBefore(month)).isPresent();
		if (begun) {
			throw RuleViolation.at("month", "bonus.rules.begun", month);
		}
		this.rules.findByValidFrom(month)
			.ifPresentOrElse((set) -> set.change(terms), () -> this.rules.saveAndFlush(new BonusRules(month, terms)));
		this.audit.wrote(actor, "bonus.rulesSet", "bonus", null, month.toString());
	}

}

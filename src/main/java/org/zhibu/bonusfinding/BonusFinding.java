package org.zhibu.bonusfinding;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.bonusrule.RuleName;
import org.zhibu.shared.BranchScoped;

/**
 * One finding of a month. The comparison of the list writes it; only an explanation is
 * written here.
 */
@Entity
class BonusFinding extends BranchScoped {

	private Long monthId;

	@Enumerated(EnumType.STRING)
	@Column(name = "finding_rule")
	private RuleName rule;

	private Long personId;

	@Enumerated(EnumType.STRING)
	private FindingState state;

	private String explanation;

	private Long settledBy;

	private Instant settledAt;

	protected BonusFinding() {
	}

	/** Somebody says why it is right as it stands. */
	void explain(String sentence, Long by, Instant now) {
		this.explanation = sentence;
		this.settledBy = by;
		this.settledAt = now;
		this.state = FindingState.EXPLAINED;
	}

	Long getMonthId() {
		return this.monthId;
	}

	RuleName getRule() {
		return this.rule;
	}

	Long getPersonId() {
		return this.personId;
	}

	FindingState getState() {
		return this.state;
	}

}

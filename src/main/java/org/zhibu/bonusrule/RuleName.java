package org.zhibu.bonusrule;

import java.util.Arrays;
import java.util.List;

/** The rules by name, in the order in which their findings are read. */
public enum RuleName {

	SUM_DIFFERS(new SumDiffers()), PERSON_MISSING(new PersonMissing()), PERSON_UNKNOWN(new PersonUnknown()),
	PERSON_TWICE(new PersonTwice()), PERSON_LEFT(new PersonLeft()), NOT_YET_JOINED(new NotYetJoined()),
	GROUND_MISSING(new GroundMissing()), SCORE_MONEY_DIFFERS(new ScoreMoneyDiffers()),
	DEDUCTION_SHARE(new DeductionShare()), NET_BELOW_ZERO(new NetBelowZero()), FAR_FROM_MEDIAN(new FarFromMedian()),
	SAME_AMOUNT_TWICE(new SameAmountTwice()), LEADERS_MEAN(new LeadersMean()), EMPLOYMENT_GAP(new EmploymentGap());

	private final ListRule rule;

	RuleName(ListRule rule) {
		this.rule = rule;
	}

	/** Everything that the rules find in a list. */
	public static List<Finding> judgeAll(MonthList list) {
		return Arrays.stream(values()).flatMap((name) -> name.rule.judge(list).stream()).toList();
	}

	/** The message key of its name. */
	public String key() {
		return "bonusrule.name." + name();
	}

	/** Whether it only hints at something unusual; it is explained all the same. */
	public boolean hints() {
		return switch (this) {
			case DEDUCTION_SHARE, FAR_FROM_MEDIAN, SAME_AMOUNT_TWICE, LEADERS_MEAN, EMPLOYMENT_GAP -> true;
			default -> false;
		};
	}

}

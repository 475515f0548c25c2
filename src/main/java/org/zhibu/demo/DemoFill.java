package org.zhibu.demo;

import java.time.LocalDate;
import java.time.YearMonth;

import org.zhibu.account.Branches;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the demo's database before the port opens, once; later starts find it filled. */
@Component
@Profile("demo")
class DemoFill implements SmartInitializingSingleton {

	/** Settled months before the last one. */
	static final int SETTLED = 12;

	private final Branches branches;

	private final DemoBranch branch;

	private final DemoMonths months;

	private final DemoBonus bonus;

	private final DemoMeetings meetings;

	private final DemoExpenses expenses;

	private final DemoClock clock;

	DemoFill(Branches branches, DemoBranch branch, DemoMonths months, DemoBonus bonus, DemoMeetings meetings,
			DemoExpenses expenses, DemoClock clock) {
		this.branches = branches;
		this.branch = branch;
		this.months = months;
		this.bonus = bonus;
		this.meetings = meetings;
		this.expenses = expenses;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.branches.none()) {
			try {
				fill(YearMonth.now(this.clock));
			}
			finally {
				this.clock.release();
			}
		}
	}

	private void fill(YearMonth current) {
		YearMonth first = current.minusMonths(SETTLED + 1L);
		say("演示数据：建支部和花名册 / demo: the branch and its roster");
		this.clock.moveTo(first.atDay(1), 7);
		DemoCast cast = this.branch.found(first);
		for (YearMonth month = first; month.isBefore(current.minusMonths(1)); month = month.plusMonths(1)) {
			say("演示数据：" + month + " / demo: " + month);
			this.months.settle(cast, month);
			this.bonus.seal(cast, first, month);
			this.meetings.hold(cast, month);
			this.expenses.live(cast, month, first);
		}
		say("演示数据：本月 / demo: this month");
		this.months.publishLast(cast, current.minusMonths(1));
		this.clock.release();
		this.bonus.handIn(cast, current.minusMonths(1));
		this.months.beginCurrent(cast, current);
	}

	private static void say(String line) {
		System.out.println(line);
	}

	/** A day of the month after, at most the real today; the demo never runs ahead. */
	static LocalDate dayAfter(YearMonth month, int day) {
		return month.plusMonths(1).atDay(day);
	}

}

package org.zhibu.bonusfinding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.ListWatcher;
import org.zhibu.bonusrule.Finding;
import org.zhibu.bonusrule.MonthList;
import org.zhibu.bonusrule.RuleName;
import org.zhibu.bonussettings.BonusSettings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the findings of a month as the rules see its list now, in the transaction that
 * changed it: new ones are open, what is no longer true is corrected, what returns is
 * open again, and an explanation stands as long as no figure of its finding changes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingSync implements ListWatcher {

	private final BonusLines lines;

	private final BonusSettings settings;

	private final RosterMonthSql roster;

	private final FindingSql sql;

	private final Clock clock;

	FindingSync(BonusLines lines, BonusSettings settings, RosterMonthSql roster, FindingSql sql, Clock clock) {
		this.lines = lines;
		this.settings = settings;
		this.roster = roster;
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public void listChanged(BonusMonth month) {
		compare(month);
	}

	/** Looks through the list as it stands. */
	void compare(BonusMonth month) {
		Map<String, Finding> found = Fingerprint.of(RuleName.judgeAll(list(month)));
		Map<String, FindingSql.Known> known = this.sql.known(month.getId());
		List<Long> gone = new ArrayList<>();
		List<Long> back = new ArrayList<>();
		known.forEach((fingerprint, one) -> {
			boolean corrected = one.state() == FindingState.CORRECTED;
			if (corrected == found.containsKey(fingerprint)) {
				(corrected ? back : gone).add(one.id());
			}
		});
		this.sql.correct(gone, this.clock.instant());
		this.sql.reopen(back, this.clock.instant());
		this.sql.insert(month.getId(),
				found.entrySet().stream().filter((one) -> !known.containsKey(one.getKey())).toList(),
				this.clock.instant());
	}

	private MonthList list(BonusMonth month) {
		return new MonthList(month.getPeriod(), this.lines.inForce(month), this.roster.everybody(month.getPeriod()),
				this.settings.inForce(month.getPeriod()));
	}

	@Override
	public void listRemoved(BonusMonth month) {
		this.sql.remove(month.getId());
	}

}

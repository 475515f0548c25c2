package org.zhibu.bonuspage;

import java.util.List;

import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonus.LineChanges;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.doubt.BonusDoubt;
import org.zhibu.doubt.Doubts;
import org.zhibu.payout.Payment;
import org.zhibu.payout.Payouts;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what there is to one line. */
@Service
@Transactional(readOnly = true)
class LinePages {

	private final BonusLines lines;

	private final LineChanges changes;

	private final BonusSigning signing;

	private final Doubts doubts;

	private final Payouts payouts;

	private final Roster roster;

	LinePages(BonusLines lines, LineChanges changes, BonusSigning signing, Doubts doubts, Payouts payouts,
			Roster roster) {
		this.lines = lines;
		this.changes = changes;
		this.signing = signing;
		this.doubts = doubts;
		this.payouts = payouts;
		this.roster = roster;
	}

	LinePage of(CurrentPerson reader, BonusMonth month, int lineNo) {
		List<CountedLine> versions = this.lines.versions(month, lineNo);
		CountedLine latest = versions.get(0);
		List<BonusDoubt> doubts = this.doubts.of(month)
			.stream()
			.filter((doubt) -> doubt.getLineNo() == lineNo)
			.toList();
		List<LinePage.Paid> payments = this.payouts.ofLine(month, lineNo)
			.stream()
			.map((payment) -> new LinePage.Paid(payment, this.payouts.mayReverse(reader, month, payment)))
			.toList();
		return new LinePage(month, versions, doubts, payments, this.signing.signersOf(month, latest.line()),
				this.changes.mayChange(reader, month, latest.line()),
				this.signing.maySignLine(reader, month, latest.line()),
				this.doubts.mayRaise(reader, month, latest.line()));
	}

	/** The name of a person's team as it is written into a line. */
	String teamOf(Person person) {
		return this.roster.teams()
			.stream()
			.filter((team) -> team.getId().equals(person.getTeamId()))
			.map(Team::getName)
			.findFirst()
			.orElse(null);
	}

}

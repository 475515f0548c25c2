package org.zhibu.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonus.LineChanges;
import org.zhibu.bonus.LineDraft;
import org.zhibu.bonusfinding.Checking;
import org.zhibu.bonusfinding.Findings;
import org.zhibu.bonusfix.BonusCorrections;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.distribution.Distribution;
import org.zhibu.distribution.Meeting;
import org.zhibu.doubt.DoubtState;
import org.zhibu.doubt.Doubts;
import org.zhibu.payout.Payouts;
import org.zhibu.receipt.Proxy;
import org.zhibu.receipt.Receipts;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Yuan;
import org.zhibu.stub.Sealing;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lives the bonus of the demo's months, each act by the person who may do it. */
@Component
@Profile("demo")
class DemoBonus {

	/** Who doubts his line, and who is right in it. */
	private static final int DOUBTING = 30;

	/** The month whose doubt is upheld, counted from the first. */
	private static final int UPHELD = 4;

	/** The month that is corrected after its sealing, and when. */
	private static final int WRONG = 6;

	private static final int WRONG_LINE = 36;

	private static final Yuan NIGHT = new Yuan(12_000);

	private final BonusMonths months;

	private final BonusLines lines;

	private final LineChanges changes;

	private final Distribution distribution;

	private final Findings findings;

	private final Checking checking;

	private final BonusSigning signing;

	private final Receipts receipts;

	private final Doubts doubts;

	private final Payouts payouts;

	private final Sealing sealing;

	private final BonusCorrections corrections;

	private final Roster roster;

	private final DemoClock clock;

	DemoBonus(BonusMonths months, BonusLines lines, LineChanges changes, Distribution distribution, Findings findings,
			Checking checking, BonusSigning signing, Receipts receipts, Doubts doubts, Payouts payouts, Sealing sealing,
			BonusCorrections corrections, Roster roster, DemoClock clock) {
		this.months = months;
		this.lines = lines;
		this.changes = changes;
		this.distribution = distribution;
		this.findings = findings;
		this.checking = checking;
		this.signing = signing;
		this.receipts = receipts;
		this.doubts = doubts;
		this.payouts = payouts;
		this.sealing = sealing;
		this.corrections = corrections;
		this.roster = roster;
		this.clock = clock;
	}

	/** A month from the list on the 8th to the stub on the 15th. */
	void seal(DemoCast cast, YearMonth first, YearMonth month) {
		cast.within(() -> {
			this.clock.moveTo(DemoFill.dayAfter(month, 8), 8);
			this.months.enter(cast.accountant(), month, list(cast, month).asGivenOut());
			giveOut(cast, month);
			check(cast, month);
			publish(cast, month);
			this.clock.moveTo(DemoFill.dayAfter(month, 10), 10);
			confirm(cast, month);
			doubt(cast, month, first.plusMonths(UPHELD).equals(month));
			this.clock.moveTo(DemoFill.dayAfter(month, 12), 16);
			this.payouts.payAll(cast.accountant(), month);
			if (first.plusMonths(WRONG + 1L).equals(month)) {
				correct(cast, month.minusMonths(1));
			}
			this.clock.moveTo(DemoFill.dayAfter(month, 15), 9);
			this.sealing.seal(cast.secretary(), month);
		});
	}

	/** The last month: the list has just come in and has its faults. */
	void handIn(DemoCast cast, YearMonth month) {
		cast.within(() -> this.months.enter(cast.accountant(), month, list(cast, month).asHandedIn()));
	}

	private DemoBonusList list(DemoCast cast, YearMonth month) {
		Map<Long, String> teams = this.roster.teams().stream().collect(Collectors.toMap(Team::getId, Team::getName));
		return new DemoBonusList(cast, teams, month);
	}

	private void giveOut(DemoCast cast, YearMonth month) {
		BonusMonth draft = this.months.of(month);
		Set<Long> people = Set.of(cast.head().personId(), cast.secretary().personId(), cast.accountant().personId());
		Set<Long> delegates = Set.of(cast.worker(70).personId(), cast.worker(71).personId());
		this.distribution.distribute(cast.head(), month, draft.getVersion(),
				new Meeting(DemoFill.dayAfter(month, 8), "工段会议室", "按出勤、系数和考核分，当场念了名单", people, delegates));
	}

	private void check(DemoCast cast, YearMonth month) {
		this.clock.moveTo(DemoFill.dayAfter(month, 8), 15);
		this.findings.open(this.months.of(month))
			.forEach((finding) -> this.findings.explain(cast.secretary(), month, finding.id(), finding.version(),
					"查了当月考勤和原始单据，情况属实，按办法执行"));
		this.checking.check(cast.secretary(), month, this.months.of(month).getVersion());
	}

	private void publish(DemoCast cast, YearMonth month) {
		this.clock.moveTo(DemoFill.dayAfter(month, 9), 9);
		int round = this.months.of(month).getSignRound();
		this.signing.sign(cast.organisation(), month, round);
		this.signing.sign(cast.discipline(), month, round);
		this.signing.publish(cast.secretary(), month);
	}

	/** Two sign on the screen; the paper is keyed in, with two absent and a proxy. */
	private void confirm(DemoCast cast, YearMonth month) {
		BonusMonth published = this.months.of(month);
		List<CountedLine> list = this.lines.inForce(published);
		for (CurrentPerson one : List.of(cast.secretary(), cast.worker(DemoPeople.ALL - 1))) {
			list.stream()
				.filter((line) -> one.is(line.line().said().personId()))
				.forEach((line) -> this.receipts.sign(one, month, line.line().id()));
		}
		int absent = 16 + month.getMonthValue();
		this.receipts.keyIn(cast.accountant(), month, Set.of(absent, absent + 30, DOUBTING + 1),
				Map.of(absent + 40, new Proxy("王秀英", "妻子")));
	}

	/** A night shift is in question: mostly it was noted, once it was not. */
	private void doubt(DemoCast cast, YearMonth month, boolean right) {
		if (!right && month.getMonthValue() % 5 != 0) {
			return;
		}
		CurrentPerson worker = cast.worker(DOUBTING);
		int lineNo = DOUBTING + 1;
		long doubt = this.doubts.raise(worker, month, lineNo, "少算一个夜班");
		this.clock.moveTo(DemoFill.dayAfter(month, 11), 10);
		this.doubts.answer(cast.discipline(), month, doubt, 0, right ? DoubtState.UPHELD : DoubtState.REJECTED,
				right ? "查考勤，12 日夜班漏记，补上" : "查考勤，12 日是白班，没有夜班");
		if (right) {
			amend(cast, month, lineNo);
			BonusMonth published = this.months.of(month);
			this.receipts.sign(worker, month, this.lines.line(published, lineNo).line().id());
		}
	}

	private void amend(DemoCast cast, YearMonth month, int lineNo) {
		LineDraft said = this.lines.line(this.months.of(month), lineNo).line().said();
		this.changes.replace(cast.accountant(), month, lineNo, 1, said.paying(said.base().plus(NIGHT), said.amounts()),
				"12 日夜班漏记");
		this.signing.signLine(cast.secretary(), month, lineNo, 2);
		this.signing.signLine(cast.organisation(), month, lineNo, 2);
	}

	private void correct(DemoCast cast, YearMonth sealed) {
		BonusMonth month = this.months.of(sealed);
		Yuan net = this.lines.line(month, WRONG_LINE).sum().net();
		this.corrections.enter(cast.head(), sealed, WRONG_LINE, net, net.plus(NIGHT).plain(), "月底一个夜班记到了别人名下",
				"工段办公会决定，补发");
		this.corrections.of(month)
			.forEach((one) -> this.corrections.confirm(cast.organisation(), sealed, one.getId(), one.getVersion()));
	}

}

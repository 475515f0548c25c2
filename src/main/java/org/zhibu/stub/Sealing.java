package org.zhibu.stub;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.account.Branch;
import org.zhibu.account.Branches;
import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.distribution.Distribution;
import org.zhibu.doubt.BonusDoubt;
import org.zhibu.doubt.DoubtState;
import org.zhibu.doubt.Doubts;
import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.LedgerKind;
import org.zhibu.ledger.Posting;
import org.zhibu.receipt.Confirmation;
import org.zhibu.receipt.Receipts;
import org.zhibu.receipt.Way;
import org.zhibu.roster.Roster;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals a published month: stub, lapses and state in one transaction. */
@Service
@Transactional
public class Sealing {

	/** The ledger's word for what a deduction could not take; with the line's id. */
	static final String LAPSE = "bonus-lapse";

	private final BonusMonths months;

	private final BonusLines lines;

	private final BonusSigning signing;

	private final Distribution distribution;

	private final Receipts receipts;

	private final Doubts doubts;

	private final Ledger ledger;

	private final Branches branches;

	private final Roster roster;

	private final StubKey key;

	private final StubSql sql;

	private final AuditLog audit;

	private final Clock clock;

	Sealing(BonusMonths months, BonusLines lines, BonusSigning signing, Distribution distribution, Receipts receipts,
			Doubts doubts, Ledger ledger, Branches branches, Roster roster, StubKey key, StubSql sql, AuditLog audit,
			Clock clock) {
		this.months = months;
		this.lines = lines;
		this.signing = signing;
		this.distribution = distribution;
		this.receipts = receipts;
		this.doubts = doubts;
		this.ledger = ledger;
		this.branches = branches;
		this.roster = roster;
		this.key = key;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/** Seals the month for ever. */
	public void seal(CurrentPerson actor, YearMonth period) {
		BonusMonth month = this.months.lock(period);
		maySeal(actor, month).orRefuse();
		Instant now = this.clock.instant();
		List<CountedLine> inForce = this.lines.inForce(month);
		StubSeal seal = new StubSeal(this.key.use());
		String number = number(month);
		String head = headText(month, now);
		List<StubLine> sealed = sealed(seal, number, month, inForce, now);
		String hash = StubSeal.hash(head, sealed.stream().map(StubLine::said).toList());
		String before = this.sql.before(period).map(Stub::seal).orElse(null);
		this.sql.insert(new Stub(0, month.getId(), period, number, head, sealed.size(), hash,
				StubSeal.nameOf(this.key.use()), before, seal.seal(number, before, hash), now), sealed,
				actor.personId());
		postLapses(actor, month, inForce, now);
		month.seal(actor.personId(), now);
		this.audit.wrote(actor, "bonus.sealed", "bonus", month.getId(), number + " · " + hash);
	}

	private List<StubLine> sealed(StubSeal seal, String number, BonusMonth month, List<CountedLine> inForce,
			Instant now) {
		Map<Integer, String> texts = texts(month, inForce, now);
		return inForce.stream().map((line) -> {
			String said = texts.get(line.line().lineNo());
			return new StubLine(line.line().lineNo(), line.line().said().personId(), said,
					seal.sealLine(number, line.line().lineNo(), said));
		}).toList();
	}

	/**
	 * The canonical texts of lines in force, by number, as the rows say them for a month
	 * sealed at that moment.
	 */
	@Transactional(readOnly = true)
	Map<Integer, String> texts(BonusMonth month, List<CountedLine> inForce, Instant sealedAt) {
		Map<Long, Way> ways = this.receipts.of(month);
		Set<Integer> doubted = open(month, sealedAt).stream().map(BonusDoubt::getLineNo).collect(Collectors.toSet());
		return inForce.stream()
			.collect(Collectors.toMap((line) -> line.line().lineNo(), (line) -> StubText.line(line,
					Confirmation.of(ways.get(line.line().id()), doubted.contains(line.line().lineNo())))));
	}

	private void postLapses(CurrentPerson actor, BonusMonth month, List<CountedLine> inForce, Instant now) {
		List<Posting> lapses = new ArrayList<>();
		for (CountedLine line : inForce) {
			if (line.sum().lapse().fen() > 0) {
				lapses.add(new Posting(line.line().said().personId(), month.getPeriod(), month.getPeriod(),
						LedgerKind.LAPSE, line.sum().lapse(), LAPSE, line.line().id(),
						"应扣 " + line.sum().deductions().plain() + "，实扣 " + line.sum().taken().plain(), now,
						actor.personId()));
			}
		}
		this.ledger.post(lapses);
	}

	/** The text over the lines, as the rows say it for a month sealed at that moment. */
	@Transactional(readOnly = true)
	String headText(BonusMonth month, Instant sealedAt) {
		return StubText.head(number(month), branch().getName(), month, this.lines.totals(month), head(month, sealedAt));
	}

	private StubText.Head head(BonusMonth month, Instant sealedAt) {
		Map<Long, Boolean> attendants = this.distribution.attendants(month);
		List<Long> delegates = attendants.keySet().stream().filter(attendants::get).toList();
		List<Long> ids = new ArrayList<>(delegates);
		ids.add(month.getEnteredBy());
		ids.add(month.getCheckedBy());
		Map<Long, String> names = this.roster.names(ids);
		return new StubText.Head(delegates.stream().map(names::get).toList(), names.get(month.getEnteredBy()),
				names.get(month.getCheckedBy()), this.signing.signers(month),
				open(month, sealedAt).stream()
					.map((doubt) -> "第" + doubt.getLineNo() + "行 " + doubt.getClaim())
					.toList());
	}

	private String number(BonusMonth month) {
		return branch().getCode() + "-" + month.getPeriod().toString().replace("-", "");
	}

	private Branch branch() {
		return this.branches.find(BranchContext.current()).orElseThrow(() -> new Missing("branch"));
	}

	private List<BonusDoubt> open(BonusMonth month, Instant moment) {
		return this.doubts.of(month).stream().filter((doubt) -> doubt.isOpenAt(moment)).toList();
	}

	/** Whether the person may seal the month now. */
	@Transactional(readOnly = true)
	public Verdict maySeal(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_RUN), "bonus.run.office")
			.and(month::mayBeSealed)
			.and(() -> Verdict.noIf(this.months.hasUnsealedBefore(month.getPeriod()), "bonus.seal.order"))
			.and(() -> {
				int pending = this.lines.pending(month).size();
				return Verdict.noIf(pending > 0, "bonus.seal.pending", pending);
			})
			.and(() -> mayPassDoubts(month));
	}

	private Verdict mayPassDoubts(BonusMonth month) {
		Instant oldEnough = this.clock.instant().minus(Doubts.HOLDS);
		List<BonusDoubt> all = this.doubts.of(month);
		long waiting = all.stream().filter((doubt) -> doubt.isOpen() && doubt.getRaisedAt().isAfter(oldEnough)).count();
		Set<Long> inForce = this.lines.inForce(month)
			.stream()
			.map((line) -> line.line().id())
			.collect(Collectors.toSet());
		long uncorrected = all.stream()
			.filter((doubt) -> doubt.getState() == DoubtState.UPHELD && inForce.contains(doubt.getLineId()))
			.count();
		return Verdict.noIf(waiting > 0, "bonus.seal.doubts", waiting, Doubts.HOLDS.toDays())
			.and(() -> Verdict.noIf(uncorrected > 0, "bonus.seal.uncorrected", uncorrected));
	}

}

package org.zhibu.stub;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.BonusBook;
import org.zhibu.Cast;
import org.zhibu.Cast.Someone;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.BonusLine;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonus.LineChanges;
import org.zhibu.bonus.LineDraft;
import org.zhibu.bonusfix.BonusCorrections;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.doubt.DoubtState;
import org.zhibu.doubt.Doubts;
import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.LedgerKind;
import org.zhibu.ledger.LedgerLine;
import org.zhibu.ledger.Posting;
import org.zhibu.payout.Payment;
import org.zhibu.payout.Payouts;
import org.zhibu.receipt.Receipts;
import org.zhibu.shared.Barred;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Random lives of a bonus month, each told by its seed: changed, signed, doubted, paid,
 * taken back, sealed, corrected. What was sealed never moves, every fen is in the books
 * once, and nothing that takes back is taken back.
 */
@PageTest
class BonusHistoryTests {

	/** Two hundred in every build, ten thousand in the deep one. */
	private static final int HISTORIES = (Integer.getInteger("zhibu.test.rounds", 1) == 1) ? 50 : 2500;

	/** Months that one branch lives through. */
	private static final int A_BRANCH = 250;

	private static final YearMonth FIRST = YearMonth.of(2010, 1);

	private static final int PEOPLE = 5;

	private static long source = 1;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private BonusMonths months;

	@Autowired
	private BonusLines lines;

	@Autowired
	private LineChanges changes;

	@Autowired
	private BonusSigning signing;

	@Autowired
	private Receipts receipts;

	@Autowired
	private Doubts doubts;

	@Autowired
	private Payouts payouts;

	@Autowired
	private Sealing sealing;

	@Autowired
	private Verification verification;

	@Autowired
	private BonusCorrections corrections;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private BonusBook book;

	private RandomGenerator random;

	private YearMonth month;

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 4).map((i) -> 20261123 + i);
	}

	@BeforeEach
	void lateEnough() {
		this.clock.moveTo(2035, 1, 10, 9);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void whatWasSealedNeverMovesAndEveryFenIsInTheBooksOnce(long seed) {
		this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		for (int history = 0; history < HISTORIES; history++) {
			if (history % A_BRANCH == 0) {
				this.book = new BonusBook(this.cast, this.months, this.jdbc, this.transaction);
			}
			this.month = FIRST.plusMonths(history % A_BRANCH);
			try {
				tell();
			}
			catch (RuntimeException | AssertionError wrong) {
				throw new AssertionError("history " + history + " of seed " + seed, wrong);
			}
		}
	}

	private void tell() {
		earn();
		this.book.enter(this.month, people().map(this::draft).toList());
		changeBefore();
		this.book.check(this.month);
		for (Someone signer : List.of(this.book.head, this.book.branch.discipline())) {
			in(() -> this.signing.sign(officer(signer), this.month, of().getSignRound()));
		}
		in(() -> this.signing.publish(secretary(), this.month));
		for (int act = 4 + this.random.nextInt(8); act > 0; act--) {
			live();
		}
		settle();
		in(() -> this.sealing.seal(secretary(), this.month));
		String hash = in(() -> this.verification.stub(this.month).hash());
		Yuan total = in(() -> this.lines.totals(of()).sum().net());
		List<LedgerLine> posted = in(() -> this.ledger.ofPeriod(this.month));
		outlive();
		assertThat(in(() -> this.verification.verify(this.verification.stub(this.month)))).isEmpty();
		assertThat(in(() -> this.verification.stub(this.month).hash())).isEqualTo(hash);
		assertThat(in(() -> this.lines.totals(of()).sum().net())).as("the sealed total").isEqualTo(total);
		assertThat(in(() -> this.ledger.ofPeriod(this.month))).as("the ledger of the month").isEqualTo(posted);
		judge(total, posted);
	}

	private java.util.stream.Stream<Someone> people() {
		return this.book.branch.people.stream().skip(4).limit(PEOPLE);
	}

	private void earn() {
		List<Posting> scores = new ArrayList<>();
		people().filter((one) -> this.random.nextBoolean())
			.forEach((one) -> scores.add(new Posting(one.id(), this.month, this.month, LedgerKind.SCORE,
					new Yuan(this.random.nextLong(-85_000, 5_001)), "TEST_BONUS", source++, "x", Instant.EPOCH, null)));
		this.book.within(() -> this.ledger.post(scores));
	}

	private LineDraft draft(Someone who) {
		List<BonusAmount> amounts = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			AmountKind kind = this.random.nextBoolean() ? AmountKind.REWARD : AmountKind.DEDUCTION;
			amounts.add(new BonusAmount(kind, "第" + i + "项", new Yuan(1 + this.random.nextInt(90_000)), "有事由", "第3条",
					null));
		}
		return new LineDraft(who.id(), who.number(), who.name(), "一班", null, "26", "1.0",
				new Yuan(this.random.nextInt(300_000)), amounts, LineDraft.Stated.NOTHING);
	}

	private void changeBefore() {
		for (int i = this.random.nextInt(3); i > 0; i--) {
			replace(any());
		}
	}

	/** One act of a published month; what a rule forbids just then is refused. */
	private void live() {
		CountedLine line = any();
		switch (this.random.nextInt(6)) {
			case 0 -> tried(() -> this.payouts.payAll(accountant(), this.month));
			case 1 -> takeBack(line);
			case 2 -> tried(() -> this.doubts.raise(owner(line.line()), this.month, line.line().lineNo(), "少算一个班"));
			case 3 -> answerOne();
			case 4 -> replace(line);
			default -> tried(() -> this.receipts.sign(owner(line.line()), this.month, line.line().id()));
		}
		if (this.random.nextInt(3) == 0) {
			signPending();
		}
	}

	private void takeBack(CountedLine line) {
		List<Payment> payments = in(() -> this.payouts.ofLine(of(), line.line().lineNo()));
		if (!payments.isEmpty()) {
			Payment one = payments.get(this.random.nextInt(payments.size()));
			boolean done = tried(() -> this.payouts.reverse(accountant(), this.month, one.id(), "付错了"));
			assertThat(done).as("taking back " + one).isEqualTo(!one.reversal() && !one.reversed());
		}
	}

	private void answerOne() {
		in(() -> this.doubts.of(of())).stream()
			.filter((doubt) -> doubt.isOpen())
			.findFirst()
			.ifPresent((doubt) -> in(() -> this.doubts.answer(officer(this.book.branch.discipline()), this.month,
					doubt.getId(), doubt.getVersion(),
					this.random.nextBoolean() ? DoubtState.UPHELD : DoubtState.REJECTED, "查过了")));
	}

	private void replace(CountedLine line) {
		BonusLine old = line.line();
		LineDraft said = old.said()
			.paying(new Yuan(this.random.nextInt(300_000)),
					this.random.nextBoolean() ? old.said().amounts() : List.of());
		tried(() -> this.changes.replace(accountant(), this.month, old.lineNo(), old.revision(), said, "重新核过"));
	}

	private void signPending() {
		for (CountedLine line : in(() -> this.lines.pending(of()))) {
			for (Someone signer : List.of(this.book.head, this.book.branch.organisation())) {
				in(() -> this.signing.signLine(officer(signer), this.month, line.line().lineNo(),
						line.line().revision()));
			}
		}
	}

	/** All that a sealing waits for. */
	private void settle() {
		signPending();
		while (in(() -> this.doubts.of(of())).stream().anyMatch((doubt) -> doubt.isOpen())) {
			answerOne();
		}
		Set<Long> upheld = new java.util.HashSet<>();
		in(() -> this.doubts.of(of())).stream()
			.filter((doubt) -> doubt.getState() == DoubtState.UPHELD)
			.forEach((doubt) -> upheld.add(doubt.getLineId()));
		in(() -> this.lines.inForce(of())).stream()
			.filter((line) -> upheld.contains(line.line().id()))
			.forEach(this::replace);
		signPending();
	}

	/** What is tried on a sealed month. */
	private void outlive() {
		CountedLine line = any();
		assertThat(tried(() -> this.sealing.seal(secretary(), this.month))).as("sealed twice").isFalse();
		assertThat(tried(() -> this.changes.replace(accountant(), this.month, line.line().lineNo(),
				line.line().revision(), line.line().said(), "还想改")))
			.as("changed after sealing")
			.isFalse();
		assertThat(tried(() -> this.doubts.raise(owner(line.line()), this.month, line.line().lineNo(), "晚了")))
			.as("doubted after sealing")
			.isFalse();
		takeBack(line);
		tried(() -> this.payouts.payAll(accountant(), this.month));
		if (this.random.nextInt(3) == 0) {
			Yuan net = line.sum().net();
			in(() -> this.corrections.enter(accountant(), this.month, line.line().lineNo(), net,
					net.plus(new Yuan(1 + this.random.nextInt(9_000))).plain(), "算错了", "工段定的"));
			in(() -> this.corrections.of(of())).forEach((one) -> in(() -> this.corrections
				.confirm(officer(this.book.branch.organisation()), this.month, one.getId(), one.getVersion())));
		}
	}

	private void judge(Yuan total, List<LedgerLine> posted) {
		Yuan net = in(() -> this.lines.inForce(of())).stream()
			.map((line) -> line.sum().net())
			.reduce(Yuan.ZERO, Yuan::plus);
		assertThat(net).as("the sum of the lines").isEqualTo(total);
		Map<Integer, Yuan> paid = in(() -> this.payouts.paid(of()));
		in(() -> this.lines.inForce(of()))
			.forEach((line) -> assertThat(paid.getOrDefault(line.line().lineNo(), Yuan.ZERO))
				.as("paid for line " + line.line().lineNo())
				.isEqualTo(line.sum().net()));
		long lapses = in(() -> this.lines.inForce(of())).stream()
			.filter((line) -> line.sum().lapse().fen() > 0)
			.count();
		assertThat(posted.stream().filter((line) -> line.kind() == LedgerKind.LAPSE)).as("lapses")
			.hasSize((int) lapses);
		String ofMonth = " and p.month_id = " + in(() -> of().getId());
		assertThat(this.book
			.number("select count(*) from bonus_payment p join bonus_payment r on r.branch_id = p.branch_id "
					+ "and r.id = p.reverses where p.branch_id = ? and r.reverses is not null" + ofMonth))
			.as("reversals of reversals")
			.isZero();
		assertThat(this.book.number("select count(*) - count(distinct p.reverses) from bonus_payment p "
				+ "where p.branch_id = ? and p.reverses is not null" + ofMonth))
			.as("payments reversed twice")
			.isZero();
	}

	@Test
	void theDatabaseItselfRefusesToChangeWhatOnlyGrows() {
		this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
		this.book = new BonusBook(this.cast, this.months, this.jdbc, this.transaction);
		this.month = FIRST;
		tell();
		for (String change : List.of("update bonus_stub set hash = 'x' where branch_id = ?",
				"update bonus_stub_line set said = 'x' where branch_id = ?",
				"delete from bonus_stub_line where branch_id = ?", "delete from bonus_stub where branch_id = ?",
				"update bonus_payment set fen = 0 where branch_id = ?",
				"delete from bonus_payment where branch_id = ?")) {
			assertThatThrownBy(() -> this.book.within(() -> this.jdbc.sql(change).params(this.book.branch.id).update()))
				.as(change)
				.hasStackTraceContaining("only grows");
		}
	}

	private CountedLine any() {
		List<CountedLine> all = in(() -> this.lines.inForce(of()));
		return all.get(this.random.nextInt(all.size()));
	}

	/** Whether it was done; a refusal with its sentence is an answer too. */
	private boolean tried(Runnable act) {
		try {
			in(act);
			return true;
		}
		catch (Barred | org.zhibu.shared.StaleVersion no) {
			return false;
		}
	}

	private BonusMonth of() {
		return this.months.of(this.month);
	}

	private CurrentPerson owner(BonusLine line) {
		Someone owner = people().filter((one) -> one.id() == line.said().personId()).findFirst().orElseThrow();
		return this.book.actor(owner, Role.MEMBER, Role.WORKER);
	}

	private CurrentPerson accountant() {
		return this.book.actor(this.book.accountant, Role.ACCOUNTANT, Role.WORKER);
	}

	private CurrentPerson secretary() {
		return this.book.actor(this.book.branch.secretary(), Role.SECRETARY, Role.MEMBER, Role.WORKER);
	}

	private CurrentPerson officer(Someone who) {
		Role office = (who.id() == this.book.head.id()) ? Role.SECTION_HEAD
				: (who.id() == this.book.branch.discipline().id()) ? Role.DISCIPLINE : Role.ORGANISATION;
		return this.book.actor(who, office, Role.WORKER);
	}

	private <T> T in(Supplier<T> work) {
		return BranchContext.within(this.book.branch.id, work);
	}

	private void in(Runnable work) {
		BranchContext.within(this.book.branch.id, work);
	}

}

package org.zhibu.strength;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.LedgerKind;
import org.zhibu.ledger.LedgerLine;
import org.zhibu.ledger.Posting;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Random histories of settling and correcting, each told by its seed. */
@PageTest
class LedgerHistoryTests {

	/** Of four seeds: two hundred in every build, ten thousand in the deep one. */
	private static final int HISTORIES = (Integer.getInteger("zhibu.test.rounds", 1) == 1) ? 50 : 2500;

	private static Cast.BranchOfStory branch;

	private static long source = 1;

	@Autowired
	private Cast cast;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 4).map((i) -> 20261122 + i);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void theBalanceIsAlwaysTheSumOfTheEntries(long seed) {
		branch();
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		for (int history = 0; history < HISTORIES; history++) {
			tell(random);
		}
	}

	/** Settles, corrects, tries twice, fails half way; then reads the books. */
	private void tell(RandomGenerator random) {
		YearMonth month = YearMonth.of(2000 + random.nextInt(90), 1 + random.nextInt(12));
		Map<Long, Long> balance = new HashMap<>();
		Map<Long, Yuan> worth = new HashMap<>();
		long before = earned(month);
		List<Posting> settled = new ArrayList<>();
		for (Cast.Someone member : branch.people) {
			Yuan money = new Yuan(random.nextLong(-85_000, 5_001));
			long card = source++;
			worth.put(card, money);
			settled.add(posting(member, month, month, LedgerKind.SCORE, money, "TEST_CARD", card));
			balance.merge(member.id(), money.fen(), Long::sum);
		}
		post(settled);
		assertThatThrownBy(() -> post(List.of(settled.get(random.nextInt(settled.size())))))
			.isInstanceOf(DataIntegrityViolationException.class);
		long ofMonth = period(month);
		for (int i = random.nextInt(6); i > 0; i--) {
			Posting first = settled.get(random.nextInt(settled.size()));
			Cast.Someone owner = branch.people.stream()
				.filter((one) -> one.id() == first.personId())
				.findFirst()
				.orElseThrow();
			Yuan old = worth.get(first.sourceId());
			Yuan fresh = new Yuan(random.nextLong(-85_000, 5_001));
			YearMonth paid = month.plusMonths(1 + random.nextInt(3));
			long version = source++;
			List<Posting> pair = List.of(
					posting(owner, paid, month, LedgerKind.CORRECTION, old.negated(), "TEST_REVERSAL", version),
					posting(owner, paid, month, LedgerKind.CORRECTION, fresh, "TEST_REPLACEMENT", version));
			if (random.nextInt(4) == 0) {
				assertThatThrownBy(() -> this.inBranch(() -> {
					this.ledger.post(pair);
					throw new IllegalStateException("the light went out");
				})).hasMessageContaining("light");
				continue;
			}
			post(pair);
			assertThatThrownBy(() -> post(List.of(pair.get(0)))).as("a correction is taken back once")
				.isInstanceOf(DataIntegrityViolationException.class);
			worth.put(first.sourceId(), fresh);
			balance.merge(owner.id(), fresh.fen() - old.fen(), Long::sum);
		}
		assertThat(earned(month) - before).isEqualTo(balance.values().stream().mapToLong(Long::longValue).sum());
		assertThat(period(month)).as("a closed month's total never changes").isEqualTo(ofMonth);
	}

	@Test
	void theDatabaseItselfRefusesToChangeAnEntry() {
		branch();
		tell(RandomGeneratorFactory.of("L64X128MixRandom").create(20261123));
		for (String change : List.of("update ledger_entry set fen = fen + 1 where branch_id = ?",
				"update ledger_entry set period = '2099-01' where branch_id = ?",
				"delete from ledger_entry where branch_id = ?")) {
			assertThatThrownBy(() -> inBranch(() -> this.jdbc.sql(change).params(branch.id).update())).as(change)
				.hasStackTraceContaining("only grows");
		}
	}

	private void branch() {
		if (branch == null) {
			branch = this.cast.branch();
		}
	}

	private long earned(YearMonth month) {
		return BranchContext.within(branch.id, () -> this.ledger.earnedFor(month)).fen();
	}

	private long period(YearMonth month) {
		return BranchContext.within(branch.id, () -> this.ledger.ofPeriod(month))
			.stream()
			.map(LedgerLine::amount)
			.mapToLong(Yuan::fen)
			.sum();
	}

	private void post(List<Posting> postings) {
		inBranch(() -> this.ledger.post(postings));
	}

	private void inBranch(Runnable work) {
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private static Posting posting(Cast.Someone who, YearMonth period, YearMonth earnedFor, LedgerKind kind,
			Yuan amount, String name, long id) {
		return new Posting(who.id(), period, earnedFor, kind, amount, name, id, "x", Instant.EPOCH, null);
	}

}

package org.zhibu.bonusrule;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.ledger.PersonMoney;
import org.zhibu.roster.Employment;
import org.zhibu.shared.Yuan;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has done nothing wrong has nothing to explain. */
class CleanListTests {

	private static final int PEOPLE = 88;

	private static final int TEAMS = 8;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void anOrdinaryListOfEightyEightHasNoFinding(long seed) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		TestList list = new TestList();
		for (long id = 1; id <= PEOPLE; id++) {
			list.person(id, id % TEAMS + "班", (id <= 30) ? Employment.REGULAR : Employment.TEMPORARY, id <= 11);
			long base = 12000 * random.nextLong(22, 27) + (id <= 11 ? 20000 : 0);
			List<BonusAmount> amounts = new ArrayList<>();
			if (random.nextInt(3) == 0) {
				amounts.add(TestList.reward(1, 1000 * random.nextLong(1, 20), "10月" + random.nextInt(1, 32) + "日修泵",
						"第3条"));
			}
			if (random.nextInt(6) == 0) {
				amounts.add(TestList.deduction(2, 1000 * random.nextLong(1, 6), "10月5日迟到", "第8条"));
			}
			long score = (id <= 11) ? 100 * random.nextLong(0, 51) : 0;
			long net = base + amounts.stream()
				.mapToLong((one) -> one.kind().name().equals("REWARD") ? one.amount().fen() : -one.amount().fen())
				.sum() + score;
			list.line(id, base, amounts, new PersonMoney(new Yuan(score), Yuan.ZERO, Yuan.ZERO),
					(score != 0) ? score : null, true, net);
		}
		assertThat(RuleName.judgeAll(list.list())).isEmpty();
	}

	@Test
	void aTeamOfEqualsWithOneSmallRewardHasNoFinding() {
		TestList list = new TestList().people(1, 11);
		for (long id = 1; id <= 11; id++) {
			list.line(id, 300000,
					(id == 4) ? new BonusAmount[] { TestList.reward(1, 5000, "修泵", "第3条") } : new BonusAmount[0]);
		}
		assertThat(RuleName.judgeAll(list.list())).isEmpty();
	}

}

package org.zhibu.bonus;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.ledger.PersonMoney;
import org.zhibu.shared.Yuan;

import static org.assertj.core.api.Assertions.assertThat;

class LineSumTests {

	@ParameterizedTest(name = "base {0} + {1} − {2}, score {3}: net {4}, lapse {5}")
	@CsvSource({ "300000, 20000, 5000, 1500, 316500, 0", "100000, 0, 0, 0, 100000, 0", "0, 0, 0, 0, 0, 0",
			"1000, 0, 1000, 0, 0, 0", "1000, 0, 1001, 0, 0, 1", "1000, 0, 0, -1001, 0, 1", "0, 0, 0, -85000, 0, 85000",
			"1000, 500, 2000, 600, 100, 0", "0, 0, 500, 500, 0, 0" })
	void aLineComesToItsParts(long base, long reward, long deduction, long score, long net, long lapse) {
		LineSum sum = LineSum.of(line(base, reward, deduction), new PersonMoney(new Yuan(score), Yuan.ZERO, Yuan.ZERO));
		assertThat(sum.net()).isEqualTo(new Yuan(net));
		assertThat(sum.lapse()).isEqualTo(new Yuan(lapse));
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void whateverTheFiguresTheNetIsNeverNegativeAndTheFormulaHolds(long seed) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		for (int i = 0; i < 2000; i++) {
			PersonMoney money = new PersonMoney(new Yuan(random.nextLong(-85000, 5001)),
					new Yuan(random.nextLong(0, 20000)), new Yuan(random.nextLong(0, 20000)));
			long base = random.nextLong(0, 500000);
			long reward = random.nextLong(0, 50000);
			long deduction = random.nextLong(0, 600000);
			LineSum sum = LineSum.of(line(base, reward, deduction), money);
			long raw = base + reward + money.added().fen() - deduction - money.taken().fen() + money.score().fen();
			assertThat(sum.net().fen()).isEqualTo(Math.max(0, raw));
			assertThat(sum.net().fen() - sum.lapse().fen()).isEqualTo(raw);
			assertThat(sum.lapse().fen()).isNotNegative();
		}
	}

	private static LineDraft line(long base, long reward, long deduction) {
		List<BonusAmount> amounts = new java.util.ArrayList<>();
		if (reward > 0) {
			amounts.add(new BonusAmount(AmountKind.REWARD, "安全奖", new Yuan(reward), "无双违", "第3条", null));
		}
		if (deduction > 0) {
			amounts.add(new BonusAmount(AmountKind.DEDUCTION, "考核", new Yuan(deduction), "迟到", "第8条", null));
		}
		return new LineDraft(1L, "10101", "方致远", "一班", "掘进工", null, null, new Yuan(base), amounts,
				LineDraft.Stated.NOTHING);
	}

}

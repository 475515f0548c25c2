package org.zhibu.bonusrule;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.ledger.PersonMoney;
import org.zhibu.shared.Yuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.bonusrule.TestList.deduction;
import static org.zhibu.bonusrule.TestList.reward;

/** The amounts of a line, each for itself. */
class AmountRulesTests {

	@ParameterizedTest(name = "base {0}, stated {1}: {2}")
	@CsvSource({ "300000, , ", "300000, 300000, ", "300000, 299999, 1 L2 sumDiffers [2999.99; 3000.00]",
			"300000, 300001, 1 L2 sumDiffers [3000.01; 3000.00]", "0, 0, ", "0, -1, 1 L2 sumDiffers [-0.01; 0.00]",
			"0, 9223372036854775807, 1 L2 sumDiffers [92233720368547758.07; 0.00]" })
	void aStatedNetIsWhatThePartsComeTo(long base, Long stated, String found) {
		assertThat(new TestList().people(1, 1).stating(1L, base, stated).found(new SumDiffers())).isEqualTo(one(found));
	}

	@ParameterizedTest(name = "reason {0}, clause {1}: {2}")
	@CsvSource({ "夜班, 第3条, ", "夜班, , clauseMissing", ", 第3条, reasonMissing", ", , groundMissing",
			"' ', '\t', groundMissing", "夜班, '　', clauseMissing" })
	void aRewardAndADeductionRestOnReasonAndClause(String reason, String clause, String key) {
		TestList list = new TestList().people(1, 1)
			.line(1L, 300000, reward(1, 2000, reason, clause), deduction(2, 500, reason, clause));
		assertThat(list.found(new GroundMissing())).isEqualTo(
				(key == null) ? List.of() : List.of("1 F2 " + key + " [奖1, +20.00]", "1 G2 " + key + " [扣2, −5.00]"));
	}

	@ParameterizedTest(name = "ledger {0}, column {1}, sheet {2}: {3}")
	@CsvSource({ "5000, true, 5000, ", "5000, true, 4999, 1 K2 scoreMoneyDiffers [+49.99; +50.00]",
			"5000, true, , 1 K2 scoreMoneyMissing [+50.00]", "5000, false, , ", "0, true, , ", "0, true, 0, ",
			"0, true, 100, 1 K2 scoreMoneyDiffers [+1.00; 0.00]",
			"-85000, true, 85000, 1 K2 scoreMoneyDiffers [+850.00; −850.00]" })
	void theScoreOfTheSheetIsTheLedgers(long ledger, boolean column, Long stated, String found) {
		assertThat(
				new TestList().people(1, 1).scored(1L, 300000, ledger, column, stated).found(new ScoreMoneyDiffers()))
			.isEqualTo(one(found));
	}

	@ParameterizedTest(name = "gross {0}, deducted {1}, score {2}: {3}")
	@CsvSource({ "100000, 20000, 0, ", "100000, 20001, 0, 1 G2 deductionShare [200.01; 1000.00; 20]",
			"100000, 0, 5000, ", "100000, 10000, -10000, ",
			"100000, 10000, -10001, 1 G2 deductionShare [200.01; 1000.00; 20]", "100000, 20000, 5000, ",
			"0, 1, 0, 1 G2 deductionShare [0.01; 0.00; 20]", "0, 0, 0, ",
			"100000, 0, -85000, 1 2 deductionShare [850.00; 1000.00; 20]" })
	void deductionsTakeAtMostAFifth(long gross, long deducted, long score, String found) {
		TestList list = new TestList().people(1, 1)
			.line(1L, gross, (deducted > 0) ? List.of(deduction(2, deducted, "迟到", "第8条")) : List.of(), score(score),
					null, false, null);
		assertThat(list.found(new DeductionShare())).isEqualTo(one(found));
	}

	@ParameterizedTest(name = "base {0}, deducted {1}, score {2}: {3}")
	@CsvSource({ "1000, 1000, 0, ", "1000, 1001, 0, 1 L2 netBelowZero [−0.01; 0.01]",
			"1000, 0, -1001, 1 L2 netBelowZero [−0.01; 0.01]", "1000, 1500, 500, ",
			"0, 0, -85000, 1 L2 netBelowZero [−850.00; 850.00]", "0, 0, 0, " })
	void nobodyIsPaidLessThanNothing(long base, long deducted, long score, String found) {
		TestList list = new TestList().people(1, 1)
			.line(1L, base, (deducted > 0) ? List.of(deduction(2, deducted, "迟到", "第8条")) : List.of(), score(score),
					null, false, null);
		assertThat(list.found(new NetBelowZero())).isEqualTo(one(found));
	}

	@ParameterizedTest(name = "{0} ({1}) and {2} ({3}) fen {4}: twice {5}")
	@CsvSource({ "夜班, 第3条, 夜班, 第3条, 2000, true", "夜班, 第3条, 夜班, 第3条, 2001, false", "夜班, 第3条, 夜班, 第4条, 2000, false",
			"夜班, 第3条, 全勤, 第3条, 2000, false", ", 第3条, , 第3条, 2000, false", "10月5日补水泵, 第3条, 10月5日清淤泥, 第4条, 2000, true",
			"10月5日补水泵, 第3条, 10月6日补水泵, 第4条, 2000, false", "2026年10月5日补水泵, 第3条, 10月5号清淤, 第4条, 2000, true",
			"2026-10-05 补水泵, 第3条, 2026/10/5 清淤, 第4条, 2000, true", "2025年10月5日补发, 第3条, 10月5日清淤, 第4条, 2000, false",
			"10月1日至10月31日全勤, 第3条, 10月1日至10月31日无违章, 第4条, 2000, false",
			"2026年10月1日至2026年10月31日全勤, 第3条, 2026年10月1日至2026年10月31日无违章, 第4条, 2000, false",
			"3号巷清淤, 第3条, 3号巷补灯, 第4条, 2000, false", "扣1.5分, 第3条, 迟到1.5小时, 第4条, 2000, false" })
	void theSameAmountStandsOnceForOneMatter(String reason, String clause, String other, String otherClause, long fen,
			boolean twice) {
		TestList line = new TestList().people(1, 2)
			.line(1L, 300000, reward(1, 2000, reason, clause), reward(2, fen, other, otherClause));
		assertThat(new SameAmountTwice().judge(line.list())).hasSize(twice ? 1 : 0)
			.allSatisfy((one) -> assertThat(one.cell()).isEqualTo("G2"));
		TestList kinds = new TestList().people(1, 2)
			.line(1L, 300000, reward(1, 2000, reason, clause), deduction(2, fen, other, otherClause));
		assertThat(new SameAmountTwice().judge(kinds.list())).as("a reward and a deduction").isEmpty();
		TestList people = new TestList().people(1, 2)
			.line(1L, 300000, reward(1, 2000, reason, clause))
			.line(2L, 300000, reward(1, fen, other, otherClause));
		assertThat(new SameAmountTwice().judge(people.list())).as("two people").isEmpty();
	}

	@Test
	void aSecondLineOfThePersonIsLookedAtForTheSameDay() {
		TestList list = new TestList().people(1, 1)
			.line(1L, 300000, reward(1, 2000, "10月5日补水泵", "第3条"))
			.line(1L, 0, reward(1, 2000, "10月5日清淤", "第3条"))
			.line(null, 0, reward(1, 2000, "10月5日清淤", "第3条"));
		assertThat(list.found(new SameAmountTwice())).containsExactly("2 F3 sameAmountTwice [奖1, 奖1, +20.00, 10月5日清淤]");
		TestList thrice = new TestList().people(1, 1)
			.line(1L, 0, reward(1, 5, "夜班", "第3条"), reward(2, 5, "夜班", "第3条"), reward(3, 5, "夜班", "第3条"));
		assertThat(thrice.found(new SameAmountTwice())).hasSize(2);
	}

	private static PersonMoney score(long fen) {
		return new PersonMoney(new Yuan(fen), Yuan.ZERO, Yuan.ZERO);
	}

	private static List<String> one(String found) {
		return (found != null) ? List.of(found.replace("; ", ", ")) : List.of();
	}

}

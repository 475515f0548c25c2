package org.zhibu.authority;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may ask for how much, as a table: at the limit, next to it, and absurd. */
class AuthorityRuleTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final List<Authority> ROWS = List.of(
			new Authority(Role.FUNCTIONARY, Spending.MATERIAL, 50_000, 120_000, "第 3 条"),
			new Authority(Role.FUNCTIONARY, Spending.OFFICE, 0, 0, "第 3 条"),
			new Authority(Role.DEPUTY_HEAD, Spending.MATERIAL, 100_000, 300_000, "第 4 条"),
			new Authority(Role.SECTION_HEAD, Spending.MATERIAL, 500_000, 1_000_000, "第 5 条"));

	private static Ask ask(long fen, String payee, String purpose) {
		return new Ask(Set.of(Role.FUNCTIONARY, Role.WORKER), Spending.MATERIAL, fen, DAY, payee, purpose, null, null);
	}

	private static Finding test(Ask ask, Earlier... earlier) {
		return AuthorityRule.test(ask, ROWS, List.of(earlier));
	}

	private static Earlier earlier(long fen, String day, String payee, String purpose) {
		return new Earlier(7, Spending.MATERIAL, fen, LocalDate.parse(day), payee, purpose);
	}

	@ParameterizedTest
	@CsvSource({ "1, ", "49999, ", "50000, ", "50001, ABOVE_REQUEST", "62000, ABOVE_REQUEST",
			"9999999999, ABOVE_REQUEST" })
	void aRequestGoesUpToItsLimitAndNotAFenFurther(long fen, Refusal refusal) {
		assertThat(test(ask(fen, "五金店", "手套")).refusal()).isEqualTo(refusal);
	}

	@Test
	void theSentenceNamesLimitAndSum() {
		Finding found = test(ask(62_000, "五金店", "手套"));
		assertThat(found.sentence().key()).isEqualTo("authority.ABOVE_REQUEST");
		assertThat(found.sentence().figures()).containsExactly("500", "620");
		assertThat(found.clause()).isEqualTo("第 3 条");
		assertThat(found.competent()).containsExactly(Role.SECTION_HEAD, Role.DEPUTY_HEAD);
		assertThat(test(ask(62_050, "五金店", "手套")).sentence().figures()).containsExactly("500", "620.50");
	}

	@ParameterizedTest
	@CsvSource({ "MATERIAL, FUNCTIONARY, ", "TOOLS, FUNCTIONARY, NO_ROW", "MATERIAL, ACCOUNTANT, NO_ROW",
			"MATERIAL, SECRETARY, NO_ROW", "OFFICE, FUNCTIONARY, ABOVE_REQUEST" })
	void withoutARowNothingMayBeAskedFor(Spending category, Role office, Refusal refusal) {
		Ask ask = new Ask(Set.of(office), category, 10_000, DAY, "五金店", "手套", null, null);
		assertThat(AuthorityRule.test(ask, ROWS, List.of()).refusal()).isEqualTo(refusal);
	}

	@Test
	void ofSeveralOfficesTheLargestAuthorityCounts() {
		Ask ask = new Ask(Set.of(Role.FUNCTIONARY, Role.DEPUTY_HEAD), Spending.MATERIAL, 90_000, DAY, "五金店", "手套", null,
				null);
		Finding found = AuthorityRule.test(ask, ROWS, List.of());
		assertThat(found.within()).isTrue();
		assertThat(found.office()).isEqualTo(Role.DEPUTY_HEAD);
	}

	@ParameterizedTest
	@CsvSource({
			// the same payee, however it is written
			"五金店, 手套, 五金店, 灯泡, 2026-11-20, SPLIT", "五金店, 手套, ' 五 金 店。', 灯泡, 2026-11-20, SPLIT",
			"ABC公司, 手套, ａｂｃ公司, 灯泡, 2026-11-20, SPLIT", "五金店, 手套, 百货店, 灯泡, 2026-11-20, ",
			// the same purpose, numbered or not
			"五金店, 手套, 百货店, 手套, 2026-11-20, SPLIT", "五金店, 手套1, 百货店, 手套（2）, 2026-11-20, SPLIT",
			"五金店, 手套, 百货店, 棉手套, 2026-11-20, ",
			// thirty days, not one more
			"五金店, 手套, 五金店, 灯泡, 2026-10-21, SPLIT", "五金店, 手套, 五金店, 灯泡, 2026-10-20, " })
	void aSumCutInPiecesIsOneSum(String payee, String purpose, String otherPayee, String otherPurpose, String day,
			Refusal refusal) {
		Finding found = test(ask(30_000, payee, purpose), earlier(30_000, day, otherPayee, otherPurpose));
		assertThat(found.refusal()).isEqualTo(refusal);
		if (refusal == Refusal.SPLIT) {
			assertThat(found.togetherFen()).isEqualTo(60_000);
			assertThat(found.sumFen()).isEqualTo(60_000);
			assertThat(found.together()).containsExactly(7L);
			assertThat(found.competent()).containsExactly(Role.SECTION_HEAD, Role.DEPUTY_HEAD);
		}
	}

	@Test
	void anotherCategoryHidesNoSplitAndPiecesWithinTheLimitAreNone() {
		Earlier other = new Earlier(7, Spending.REPAIR, 30_000, DAY, "五金店", "灯泡");
		assertThat(test(ask(30_000, "五金店", "手套"), other).refusal()).isEqualTo(Refusal.SPLIT);
		assertThat(test(ask(20_000, "五金店", "手套"), earlier(30_000, "2026-11-20", "五金店", "灯泡")).within()).isTrue();
		assertThat(test(ask(20_001, "五金店", "手套"), earlier(30_000, "2026-11-20", "五金店", "灯泡")).refusal())
			.isEqualTo(Refusal.SPLIT);
	}

	@Test
	void aMonthGoesUpToItsLimitAndCountsItsOwnCategoryOnly() {
		List<Earlier> month = new ArrayList<>(List.of(earlier(40_000, "2026-11-01", "甲", "一号"),
				earlier(40_000, "2026-11-10", "乙", "二线"), earlier(50_000, "2026-10-31", "丙", "三水")));
		month.add(new Earlier(9, Spending.REPAIR, 90_000, DAY, "丁", "四风"));
		assertThat(AuthorityRule.test(ask(40_000, "戊", "五金"), ROWS, month).within()).isTrue();
		Finding over = AuthorityRule.test(ask(40_001, "戊", "五金"), ROWS, month);
		assertThat(over.refusal()).isEqualTo(Refusal.ABOVE_MONTH);
		assertThat(over.sentence().figures()).containsExactly("1200", "1200.01");
	}

	@Test
	void moneySpentBeforeIsRefusedWhateverTheSum() {
		Ask ask = new Ask(Set.of(Role.SECTION_HEAD), Spending.MATERIAL, 1, DAY, "五金店", "手套", DAY.minusDays(1), null);
		assertThat(AuthorityRule.test(ask, ROWS, List.of()).refusal()).isEqualTo(Refusal.SPENT);
	}

	@ParameterizedTest
	@CsvSource({ "true, 0, ", "true, 1440, ", "true, 1441, ORDER_LATE", "true, -1, ORDER_LATE",
			"false, 5, ORDER_OFFICE", "false, 99999, ORDER_OFFICE" })
	void anEmergencyNeedsAnOrderOfWhoMayAndADay(boolean entitled, long minutes, Refusal refusal) {
		Ask ask = new Ask(Set.of(Role.FUNCTIONARY), Spending.SAFETY, 9_000_000, DAY, "五金店", "抽水泵", DAY,
				new Ask.Order(entitled, Duration.ofMinutes(minutes)));
		Finding found = AuthorityRule.test(ask, ROWS, List.of());
		assertThat(found.refusal()).isEqualTo(refusal);
		assertThat(found.sentence().key())
			.isEqualTo((refusal == null) ? "authority.emergency" : "authority." + refusal);
	}

	@Test
	void nobodyIsCompetentForASumThatNoRowCovers() {
		Finding found = test(ask(500_001, "五金店", "手套"));
		assertThat(found.refusal()).isEqualTo(Refusal.ABOVE_REQUEST);
		assertThat(found.competent()).isEmpty();
	}

}

package org.zhibu.bonusterms;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.ScoreBook;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.bonussettings.BonusSettings;
import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.bonussettings.Scope;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the bonus: dated, cited, never for a month already opened. */
@PageTest
class BonusTermsTests {

	private static final String DECEMBER = "/settings/bonus/terms/2026-12";

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(-?\\d+)\"");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private BonusSettings settings;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private BranchOfStory branch;

	private String regulation;

	@BeforeEach
	void novemberIsOpenedAndARegulationIsInForce() {
		this.clock.moveTo(2026, 11, 4, 9);
		this.branch = this.cast.branch();
		new ScoreBook(this.jdbc, this.transaction, this.branch).month(YearMonth.of(2026, 11), false);
		AtomicLong id = new AtomicLong();
		this.month.within(this.branch, () -> id.set(this.month.regulation(this.branch)));
		this.regulation = id.toString();
	}

	@Test
	void theRulesOfALaterMonthAreSetWithTheirRegulationAndEverybodyIsTold() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/settings").text()).contains("奖金规则");
		assertThat(secretary.open("/settings/bonus").text()).contains("全工段按姓名公示")
			.contains("扣减超过应发 20% 的")
			.contains("修正 z 值超过 3.5")
			.contains("还没有写明依据的制度")
			.contains("没有要变的");
		secretary.from(DECEMBER, DECEMBER,
				fields(Map.of("scope", "TEAM", "deduction", "２５", "outlier", "4.5", "leaders", "1000")));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.follow().text()).contains("规则定好了")
			.contains("从2026年12月起")
			.contains("公示改为：只给本班组看姓名")
			.contains("20% 改为 25%")
			.contains("3.5 改为 4.5")
			.contains("200% 改为 1000%")
			.contains("依据：〔2026〕1 号");
		assertThat(this.cast.as(this.branch.member(0)).open("/").text()).contains("从2026年12月起，奖金规则有变");
		assertThat(terms(YearMonth.of(2026, 11))).isEqualTo(BonusTerms.USUAL);
		assertThat(terms(YearMonth.of(2027, 3)))
			.isEqualTo(new BonusTerms(Long.valueOf(this.regulation), Scope.TEAM, 25, 45, 1000, 30));

		secretary.open(DECEMBER);
		secretary.submit(DECEMBER, fields(Map.of("scope", "TOTALS", "version", version(secretary))));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(terms(YearMonth.of(2026, 12)).scope()).isEqualTo(Scope.TOTALS);

		this.clock.moveTo(2027, 1, 4, 9);
		assertThat(this.cast.as(this.branch.secretary()).open("/settings/bonus").text()).contains("现在的规则，从2026年12月起")
			.contains("以前的规则")
			.contains("通用的一套");
	}

	@Test
	void everyFieldSaysWhatIsWrongWithItAndWhatWasTypedStays() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from(DECEMBER, DECEMBER, fields(Map.of("scope", "KIOSK", "regulation", "", "deduction", "0",
				"outlier", "0.9", "leaders", "99", "gap", "一半")));
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("请选公示给谁看")
			.contains("要有制度作依据")
			.contains("请填 1 到 100 的整数")
			.contains("请填 1 到 20 的数")
			.contains("请填 100 到 1000 的整数");
		assertThat(secretary.html()).contains("value=\"一半\"").contains("value=\"0.9\"");
		secretary.from(DECEMBER, DECEMBER, fields(Map.of("regulation", "77", "gap", "101", "outlier", "20.1")));
		assertThat(secretary.text()).contains("这份制度那时不在用").contains("请填 1 到 100 的整数").contains("请填 1 到 20 的数");
		secretary.from(DECEMBER, DECEMBER, "leaders", "99999999999", "deduction", "-5");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(terms(YearMonth.of(2026, 12))).isEqualTo(BonusTerms.USUAL);
	}

	@Test
	void anOpenedMonthKeepsItsRules() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.open("/settings/bonus/terms/2026-11");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).contains("2026年11月已经开过了");
		secretary.from(DECEMBER, "/settings/bonus/terms/2026-10", fields(Map.of()));
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.open("/settings/bonus/terms/2030-01").text()).contains("最多提前 12 个月");
		assertThat(secretary.open("/settings/bonus/terms/2026-99").status()).isEqualTo(404);
		assertThat(secretary.open("/settings/bonus/terms?from=2026-12").location()).isEqualTo(DECEMBER);
	}

	@Test
	void aStalePageKeepsWhatWasTyped() {
		Visitor organisation = this.cast.as(this.branch.organisation()).open(DECEMBER);
		this.cast.as(this.branch.secretary()).from(DECEMBER, DECEMBER, fields(Map.of()));
		organisation.submit(DECEMBER, fields(Map.of("gap", "44")));
		assertThat(organisation.status()).isEqualTo(409);
		assertThat(organisation.html()).contains("value=\"44\"");
		organisation.submit(DECEMBER, fields(Map.of("gap", "44", "version", version(organisation))));
		assertThat(organisation.status()).isEqualTo(302);
	}

	@Test
	void headsReadAndWorkersDoNot() {
		Someone head = this.cast.worker(this.branch, "段长");
		this.cast.give(this.branch, head, Role.SECTION_HEAD);
		assertThat(this.cast.as(head).open("/settings/bonus").text()).contains("规则由书记或组织委员定").doesNotContain("改规则");
		assertThat(this.cast.as(head).open(DECEMBER).status()).isEqualTo(403);
		assertThat(this.cast.as(this.branch.member(0)).open("/settings/bonus").status()).isEqualTo(403);
	}

	private String[] fields(Map<String, String> other) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version", "-1");
		fields.put("scope", "SECTION");
		fields.put("regulation", this.regulation);
		fields.put("deduction", "20");
		fields.put("outlier", "3.5");
		fields.put("leaders", "200");
		fields.put("gap", "30");
		fields.putAll(other);
		List<String> sent = new ArrayList<>();
		fields.forEach((name, value) -> sent.addAll(List.of(name, value)));
		return sent.toArray(String[]::new);
	}

	private BonusTerms terms(YearMonth month) {
		return BranchContext.within(this.branch.id, () -> this.settings.inForce(month));
	}

	private static String version(Visitor visitor) {
		Matcher found = VERSION.matcher(visitor.html());
		assertThat(found.find()).as(visitor.text()).isTrue();
		return found.group(1);
	}

}

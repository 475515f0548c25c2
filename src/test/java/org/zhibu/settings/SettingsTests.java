package org.zhibu.settings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.ScoreBook;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class SettingsTests {

	private static final String DECEMBER = "/settings/scheme/2026-12";

	private static final String[] WEIGHTS = { "20", "15", "10", "10", "10", "5", "5", "5", "10", "10" };

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	@BeforeEach
	void novemberIsOpened() {
		this.clock.moveTo(2026, 11, 4, 9);
		this.branch = this.cast.branch();
		new ScoreBook(this.jdbc, this.transaction, this.branch).month(YearMonth.of(2026, 11), false);
	}

	@Test
	void theRulesOfALaterMonthAreSetAndEverybodyIsTold() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/settings").text()).contains("现在的规则，从2026年11月起")
			.contains("超过 95 分，每分奖 10 元；低于 85 分，每分扣减 10 元")
			.contains("没有要变的")
			.contains("没有依据，月份不能结算");
		secretary.from(DECEMBER, DECEMBER, fields(Map.of("version", "-1", "items[0].weight", "２５．０", "items[9].weight",
				"5", "items[0].name", "安全", "yuanPerPoint", "12.5", "wholePoints", "true", "four", "91")));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.follow().text()).contains("规则定好了")
			.contains("从2026年12月起")
			.contains("每分的钱：10.00 元改为 12.50 元")
			.contains("改为只有整分算钱")
			.contains("五星 95，四星 91，三星 85，二星 80")
			.contains("安全：20 分改为 25 分")
			.contains("现在的规则，从2026年11月起");
		assertThat(this.cast.as(this.branch.member(0)).open("/").text()).contains("从2026年12月起，评分规则有变");
		assertThat(weight(1)).isEqualTo(250);

		secretary.open(DECEMBER);
		assertThat(secretary.html()).contains("value=\"25\"").contains("value=\"12.50\"");
		secretary.submit(DECEMBER, fields(Map.of("version", version(secretary), "items[0].weight", "20")));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(weight(1)).isEqualTo(200);
		assertThat(secretary.follow().text()).doesNotContain("12.50");
	}

	@Test
	void theWeightsMustBeExactlyAHundredAndWhatWasTypedStays() {
		Visitor organisation = this.cast.as(this.branch.organisation());
		organisation.from(DECEMBER, DECEMBER, fields(Map.of("items[0].weight", "19.9", "items[1].name", "我的项目")));
		assertThat(organisation.status()).isEqualTo(422);
		assertThat(organisation.text()).contains("合计必须正好 100 分，现在是 99.9 分");
		assertThat(organisation.html()).contains("我的项目").contains("value=\"19.9\"");
		assertThat(count()).isEqualTo(1);
	}

	@Test
	void everyFieldSaysWhatIsWrongWithIt() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from(DECEMBER, DECEMBER,
				fields(Map.of("items[0].weight", "二十", "items[1].name", "", "items[2].about", "NOBODY", "upper",
						"100.1", "lower", "100.05", "yuanPerPoint", "-5", "four", "95", "review", "9", "publish", "3",
						"objection", "99")));
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("“二十”不是分数")
			.contains("请写 1 到 20 个字")
			.contains("请选评责任区还是评本人")
			.contains("请填 0 到 100 之间的分数")
			.contains("“100.05”不是分数")
			.contains("“-5”不是钱数")
			.contains("星级的线要一级比一级低")
			.contains("公示不能早于考评完")
			.contains("请填 1 到 20 的整数");
		secretary.from(DECEMBER, DECEMBER);
		assertThat(secretary.status()).isEqualTo(422);
		secretary.from(DECEMBER, DECEMBER, fields(Map.of("regulation", "77")));
		assertThat(secretary.text()).contains("这份制度那时不在用");
	}

	@Test
	void anOpenedMonthKeepsItsRules() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.open("/settings/scheme/2026-11");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).contains("2026年11月已经开过了");
		secretary.from(DECEMBER, "/settings/scheme/2026-10", fields(Map.of()));
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.open("/settings/scheme/2030-01").text()).contains("最多提前 12 个月");
		assertThat(secretary.open("/settings/scheme/2026-99").status()).isEqualTo(404);
		assertThat(secretary.open("/settings/scheme?from=2026-12").location()).isEqualTo(DECEMBER);
	}

	@Test
	void aStalePageKeepsWhatWasTyped() {
		Visitor organisation = this.cast.as(this.branch.organisation()).open(DECEMBER);
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from(DECEMBER, DECEMBER, fields(Map.of()));
		organisation.submit(DECEMBER, fields(Map.of("items[3].name", "材料节约")));
		assertThat(organisation.status()).isEqualTo(409);
		assertThat(organisation.html()).contains("材料节约");
		organisation.submit(DECEMBER, fields(Map.of("items[3].name", "材料节约", "version", version(organisation))));
		assertThat(organisation.status()).isEqualTo(302);
	}

	@Test
	void headsReadAndWorkersDoNot() {
		Cast.Someone head = this.cast.worker(this.branch, "段长");
		this.cast.give(this.branch, head, Role.SECTION_HEAD);
		assertThat(this.cast.as(head).open("/settings").text()).contains("规则由书记或组织委员定").doesNotContain("改规则");
		assertThat(this.cast.as(head).open(DECEMBER).status()).isEqualTo(403);
		assertThat(this.cast.as(this.branch.member(0)).open("/settings").status()).isEqualTo(403);
	}

	private String[] fields(Map<String, String> other) {
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < WEIGHTS.length; i++) {
			fields.addAll(List.of("items[" + i + "].name", "项目" + (i + 1), "items[" + i + "].shortName", "项" + (i + 1),
					"items[" + i + "].weight", WEIGHTS[i], "items[" + i + "].about", (i == 6) ? "PERSON" : "ZONE"));
		}
		fields.addAll(List.of("version", "-1", "upper", "95", "lower", "85", "yuanPerPoint", "10", "five", "95", "four",
				"90", "three", "85", "two", "80", "selfFrom", "25", "review", "2", "publish", "3", "objection", "3",
				"regulation", ""));
		other.forEach((name, value) -> fields.addAll(List.of(name, value)));
		return fields.toArray(String[]::new);
	}

	private int weight(int item) {
		return query(
				"select i.weight from scheme_item i join scheme s on s.id = i.scheme_id where s.branch_id = ? and s.valid_from = '2026-12' and i.item_no = "
						+ item);
	}

	private int count() {
		return query("select count(*) from scheme where branch_id = ?");
	}

	private int query(String sql) {
		return BranchContext.within(this.branch.id, () -> this.transaction
			.execute((status) -> this.jdbc.sql(sql).params(this.branch.id).query(Integer.class).single()));
	}

	private static String version(Visitor visitor) {
		java.util.regex.Matcher found = java.util.regex.Pattern.compile("name=\"version\" value=\"(-?\\d+)\"")
			.matcher(visitor.html());
		assertThat(found.find()).as(visitor.text()).isTrue();
		return found.group(1);
	}

}

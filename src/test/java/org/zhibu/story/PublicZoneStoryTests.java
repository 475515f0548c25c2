package org.zhibu.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Somebody scans the code on the wall and says something; the discipline member looks
 * into it.
 */
@PageTest
class PublicZoneStoryTests {

	private static final Pattern CODE = Pattern.compile("/z/([2-9a-z]{10})");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private MockMvc mvc;

	@Test
	void thePageShowsOwnerStandardsAndStarsAndNoMoney() {
		BranchOfStory branch = this.month.published();
		String code = zone(branch, branch.member(0), "2026-10-01");
		Visitor anybody = this.cast.nobody().open("/z/" + code);
		assertThat(anybody.text()).contains("三号巷")
			.contains(branch.member(0).name())
			.contains("无积水")
			.contains("★★★★★")
			.contains("2026年10月 5 星")
			.doesNotContain("元")
			.doesNotContain("50.00")
			.doesNotContain(branch.member(0).number());
		assertThat(this.cast.nobody().open("/z/unknown").status()).isEqualTo(404);
	}

	@Test
	void nobodyIsGivenASession() throws Exception {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = this.cast.branch();
		String code = zone(branch, branch.member(0), "2026-10-01");
		MvcResult page = this.mvc.perform(get("/z/" + code)).andReturn();
		String html = page.getResponse().getContentAsString();
		Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(html);
		assertThat(csrf.find()).isTrue();
		MvcResult sent = this.mvc
			.perform(post("/z/" + code + "/feedback").cookie(page.getResponse().getCookie("XSRF-TOKEN"))
				.param("_csrf", csrf.group(1))
				.param("praise", "true")
				.param("said", "巷道干净"))
			.andReturn();
		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/z/" + code + "?thanks=1");
		for (MvcResult result : List.of(page, sent)) {
			assertThat(result.getRequest().getSession(false)).isNull();
			assertThat(cookies(result.getResponse())).isSubsetOf("XSRF-TOKEN");
		}
	}

	@Test
	void aWordIsConfirmedByTheDisciplineMemberOrSetAsideWithAReason() {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = this.cast.branch();
		String code = zone(branch, branch.member(0), "2026-10-01");
		say(code, "true", "巷道干净，水沟清了");
		say(code, "false", "风门没关 <b>两回</b>");
		Visitor discipline = this.cast.as(branch.discipline());
		assertThat(discipline.open("/").text()).contains("核实 2 句外来的话");
		assertThat(discipline.open("/feedback").text()).contains("巷道干净，水沟清了").contains("风门没关");
		assertThat(discipline.html()).contains("&lt;b&gt;");
		assertThat(this.cast.as(branch.secretary()).open("/feedback").text()).doesNotContain("风门没关");

		settle(discipline, "dismissal", "reason", "");
		assertThat(discipline.status()).isEqualTo(422);
		settle(discipline, "dismissal", "reason", "查了监控，风门是关的");
		assertThat(discipline.follow().text()).doesNotContain("风门没关").contains("巷道干净");
		settle(discipline, "confirmation");
		assertThat(discipline.follow().text()).contains("这里还没有话。");
		assertThat(discipline.open("/feedback?settled=true").text()).contains("不采用")
			.contains("理由：查了监控，风门是关的")
			.contains("属实");
	}

	@Test
	void nobodySettlesAWordAboutHisOwnZone() {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = this.cast.branch();
		String code = zone(branch, branch.discipline(), "2026-10-01");
		say(code, "false", "水沟堵了");
		Visitor discipline = this.cast.as(branch.discipline());
		assertThat(discipline.open("/feedback").text()).contains("水沟堵了").contains("由书记或另一位纪检委员处理");
		settle(discipline, "confirmation");
		assertThat(discipline.status()).isEqualTo(403);
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/").text()).contains("核实 1 句外来的话");
		secretary.open("/feedback");
		settle(secretary, "confirmation");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		settleAgain(secretary, discipline);
	}

	private void settleAgain(Visitor secretary, Visitor discipline) {
		assertThat(secretary.follow().text()).contains("这里还没有话。");
		assertThat(discipline.open("/feedback").text()).doesNotContain("水沟堵了");
	}

	@Test
	void aDoubledClickIsOneWordAndTheSixthWithinAnHourMustWait() {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = this.cast.branch();
		String code = zone(branch, branch.member(0), "2026-10-01");
		Visitor anybody = this.cast.nobody().open("/z/" + code);
		anybody.submit("/z/" + code + "/feedback", "praise", "true", "said", "第 1 句");
		anybody.submit("/z/" + code + "/feedback", "praise", "true", "said", "第 1 句");
		assertThat(anybody.status()).isEqualTo(302);
		for (int i = 2; i <= 5; i++) {
			say(code, "true", "第 " + i + " 句");
		}
		anybody.from("/z/" + code, "/z/" + code + "/feedback", "praise", "false", "said", "第六句也想说");
		assertThat(anybody.status()).isEqualTo(429);
		assertThat(anybody.text()).contains("一小时最多说 5 次").contains("第六句也想说");
		assertThat(this.cast.as(branch.discipline()).open("/").text()).contains("核实 5 句外来的话");
	}

	@Test
	void badInputIsKeptAndNothingIsStored() {
		this.clock.moveTo(2026, 10, 26, 9);
		BranchOfStory branch = this.cast.branch();
		String code = zone(branch, branch.member(0), "2026-10-01");
		Visitor anybody = this.cast.nobody();
		String page = "/z/" + code;
		anybody.from(page, page + "/feedback", "said", "没选好坏");
		assertThat(anybody.status()).isEqualTo(422);
		assertThat(anybody.text()).contains("请选是好的还是不好的").contains("没选好坏");
		anybody.from(page, page + "/feedback", "praise", "true", "said", "  ");
		assertThat(anybody.status()).isEqualTo(422);
		anybody.from(page, page + "/feedback", "praise", "也许", "said", "字".repeat(301));
		assertThat(anybody.status()).isEqualTo(422);
		assertThat(anybody.text()).contains("最多 300 字").contains("字".repeat(301));
		assertThat(this.cast.as(branch.discipline()).open("/feedback").text()).contains("这里还没有话。");
	}

	private String zone(BranchOfStory branch, Someone owner, String from) {
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.from("/zones/new", "/zones", "code", "A1", "name", "三号巷", "place", "三号巷全长", "standards", "无积水");
		String zone = secretary.location();
		secretary.from(zone, zone + "/owners", "personId", String.valueOf(owner.id()), "from", from, "handover", "0");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		Matcher code = CODE.matcher(secretary.open(zone).html());
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

	private void say(String code, String praise, String said) {
		Visitor anybody = this.cast.nobody();
		anybody.from("/z/" + code, "/z/" + code + "/feedback", "praise", praise, "said", said);
		assertThat(anybody.status()).as(anybody.text()).isEqualTo(302);
		assertThat(anybody.follow().text()).contains("收到了，谢谢");
	}

	/** Settles the newest word on the page. */
	private static void settle(Visitor officer, String how, String... fields) {
		Matcher word = Pattern.compile("/feedback/(\\d+)/confirmation").matcher(officer.open("/feedback").html());
		assertThat(word.find()).isTrue();
		List<String> sent = new ArrayList<>(List.of("version", "0"));
		sent.addAll(List.of(fields));
		officer.submit("/feedback/" + word.group(1) + "/" + how, sent.toArray(String[]::new));
	}

	private static List<String> cookies(MockHttpServletResponse response) {
		List<String> names = new ArrayList<>();
		for (Cookie cookie : response.getCookies()) {
			names.add(cookie.getName());
		}
		return names;
	}

}

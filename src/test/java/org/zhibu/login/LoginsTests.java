package org.zhibu.login;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.Duty;
import org.zhibu.account.Logins;
import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.PersonDetails;
import org.zhibu.roster.Roster;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Slips, links, ending and restoring of logins. */
@PageTest
class LoginsTests {

	private static final String OWN = "巷道里的灯一盏接一盏地亮";

	private static final String PASSPHRASE = OWN + "起来了";

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Logins logins;

	@Autowired
	private Roster roster;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	@BeforeEach
	void aBranch() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
	}

	@Test
	void oneClickPrintsASlipForEverybodyWithoutALoginAndShowsItOnce() {
		for (int i = 1; i <= 9; i++) {
			person("新工" + i, "N" + this.branch.id + "-" + i);
		}
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/logins").text()).contains("给没有登录的 9 人打纸条").contains("没有登录");
		secretary.submit("/logins/slips", "all", "true");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(200);
		assertThat(secretary.text()).contains("一共 9 张").contains("新工1").contains("第一次登录就换成自己的");
		List<String> pins = pins(secretary);
		assertThat(pins).hasSize(9);
		assertThat(stored()).noneMatch((row) -> pins.stream().anyMatch(row::contains));
		secretary.submit("/logins/slips", "all", "true");
		assertThat(secretary.text()).as("the same post again").contains("只显示一次").doesNotContain("一共");
		assertThat(secretary.open("/logins").text()).contains("人人都有登录了").contains("等本人换数字密码");
	}

	@Test
	void aSlipLeadsToAPinOfOnesOwnBeforeAnythingElse() {
		person("小伍", "N" + this.branch.id);
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.open("/logins").submit("/logins/slips", "all", "true");
		String pin = pins(secretary).get(0);
		Visitor worker = this.cast.nobody().signIn("N" + this.branch.id, pin);
		assertThat(worker.open("/me").location()).isEqualTo("/me/secret");
		assertThat(worker.open("/me/secret").text()).contains("先换成自己的");
		change(worker, pin, "123456");
		assertThat(worker.status()).isEqualTo(422);
		assertThat(worker.text()).contains("太容易猜");
		change(worker, pin, pin);
		assertThat(worker.text()).contains("和现在的一样");
		change(worker, "000001", "704152");
		assertThat(worker.text()).contains("现在的口令或数字密码不对");
		change(worker, pin, "704152");
		assertThat(worker.location()).isEqualTo("/me");
		assertThat(worker.follow().text()).contains("换好了").contains("用数字密码登录");
		assertThat(this.cast.nobody().signIn("N" + this.branch.id, "704152").open("/me").status()).isEqualTo(200);
	}

	@Test
	void onlyThosePickedGetASlipAndNobodyPickedIsASentence() {
		long first = person("甲", "A" + this.branch.id);
		person("乙", "B" + this.branch.id);
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.open("/logins").submit("/logins/slips");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("请先勾选");
		secretary.open("/logins").submit("/logins/slips", "person", String.valueOf(first));
		assertThat(secretary.text()).contains("一共 1 张").contains("甲").doesNotContain("乙");
	}

	@Test
	void whoHoldsADecidingOfficeMustHaveAPassphraseHoweverHeCameIn() {
		long id = person("老郭", "P" + this.branch.id);
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.open("/logins").submit("/logins/slips", "all", "true");
		String pin = pins(secretary).get(0);
		Visitor head = this.cast.nobody().signIn("P" + this.branch.id, pin);
		head.open("/me/secret");
		change(head, pin, "704152");
		assertThat(head.open("/me").status()).isEqualTo(200);
		this.cast.give(this.branch, new Cast.Someone(id, "P" + this.branch.id, "老郭"), Role.SECTION_HEAD);
		assertThat(head.open("/me").location()).as("an office with a PIN").isEqualTo("/me/secret");
		assertThat(head.open("/me/secret").text()).contains("这个职务要用口令");
		change(head, "704152", "936104");
		assertThat(head.text()).contains("口令至少 15 个字，现在 6 个");
		change(head, "704152", PASSPHRASE);
		assertThat(head.follow().text()).contains("用口令登录").contains("工段长");
	}

	@Test
	void anInvitationWorksOnceForSevenDays() {
		long id = person("小陆", "L" + this.branch.id);
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.open("/logins").submit("/logins/people/" + id + "/invitation");
		assertThat(secretary.text()).contains("小陆").contains("七天有效");
		String link = link(secretary);
		assertThat(stored()).noneMatch((row) -> row.contains(link.substring("/invite/".length())));
		this.clock.advance(Duration.ofDays(6));
		Visitor invited = this.cast.nobody();
		assertThat(invited.open(link).text()).contains("小陆").contains("登录名是 l" + this.branch.id);
		invited.submit(link, "secret", "704152", "secretAgain", "704153");
		assertThat(invited.status()).isEqualTo(422);
		assertThat(invited.text()).contains("两遍写得不一样");
		invited.submit(link, "secret", "太短", "secretAgain", "太短");
		assertThat(invited.text()).contains("口令至少 15 个字");
		invited.submit(link, "secret", "704152", "secretAgain", "704152");
		assertThat(invited.location()).isEqualTo("/login");
		assertThat(invited.open(link).status()).as("used up").isEqualTo(404);
		assertThat(this.cast.nobody().signIn("L" + this.branch.id, "704152").open("/").status()).isEqualTo(200);
	}

	@Test
	void aNewLinkEndsTheOldOneAndTimeEndsEach() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		String page = "/logins/" + account(this.branch.member(0));
		secretary.open(page).submit(page + "/link");
		String first = link(secretary);
		secretary.open(page).submit(page + "/link");
		String second = link(secretary);
		assertThat(this.cast.nobody().open(first).status()).isEqualTo(404);
		assertThat(this.cast.nobody().open(second).status()).isEqualTo(200);
		assertThat(this.cast.as(this.branch.member(0)).open("/me").status()).as("the old secret works until then")
			.isEqualTo(200);
		this.clock.advance(Duration.ofDays(7));
		assertThat(this.cast.nobody().open(second).status()).isEqualTo(404);
		assertThat(this.cast.nobody().open("/invite/AAAA").status()).isEqualTo(404);
		assertThat(this.cast.nobody().open("/setup/" + second.substring("/invite/".length())).status())
			.as("an invitation founds no branch")
			.isEqualTo(404);
	}

	@Test
	void nobodyResetsOrEndsHisOwnLogin() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		String page = "/logins/" + account(this.branch.secretary());
		assertThat(secretary.open(page).text()).contains("自己的登录不能自己重发或停用");
		for (String verb : List.of("/link", "/slip", "/disabling")) {
			secretary.open(page).submit(page + verb);
			assertThat(secretary.status()).as(verb).isEqualTo(403);
			assertThat(secretary.text()).contains("自己的登录不能自己重发或停用");
		}
		Visitor admin = admin();
		admin.open(page).submit(page + "/link");
		assertThat(admin.text()).as("the other one of both does").contains("七天有效");
	}

	@Test
	void disablingEndsTheLivingSessionAtOnce() {
		Visitor member = this.cast.as(this.branch.member(0));
		assertThat(member.open("/me").status()).isEqualTo(200);
		Visitor secretary = this.cast.as(this.branch.secretary());
		String page = "/logins/" + account(this.branch.member(0));
		secretary.from(page, page + "/disabling");
		assertThat(secretary.follow().text()).contains("已停用").contains("先启用再重发");
		assertThat(member.open("/me").location()).isEqualTo("/login");
		secretary.from(page, page + "/enabling");
		assertThat(this.cast.as(this.branch.member(0)).open("/me").status()).isEqualTo(200);
	}

	@Test
	void theSecretaryOfOneBranchSeesOnlyHerBranchsLogins() {
		Cast.BranchOfStory other = this.cast.branch();
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/logins").text()).contains(this.branch.member(0).number())
			.doesNotContain(other.member(0).number());
		String foreign = "/logins/" + account(other.member(0));
		assertThat(secretary.open(foreign).status()).isEqualTo(404);
		for (String verb : List.of("/link", "/slip", "/disabling", "/enabling", "/scope/end")) {
			assertThat(secretary.from("/logins", foreign + verb).status()).as(verb).isEqualTo(404);
		}
		assertThat(secretary.from("/logins", "/logins/people/" + other.member(0).id() + "/invitation").status())
			.isEqualTo(404);
		secretary.from("/logins", "/logins/slips", "person", String.valueOf(other.member(0).id()));
		assertThat(secretary.status()).isEqualTo(422);
	}

	@Test
	void theListIsFilteredInItsAddressAndNobodyElseOpensIt() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		String second = this.branch.member(1).number();
		assertThat(secretary.open("/logins?q=" + second).text()).contains(this.branch.member(1).name())
			.doesNotContain(this.branch.member(2).name());
		assertThat(secretary.open("/logins?state=BLOCKED").text()).contains("没有这样的人");
		assertThat(secretary.open("/logins?state=nonsense&q=%25&after=%00").status()).isLessThan(500);
		assertThat(this.cast.as(this.branch.member(0)).open("/logins").status()).isEqualTo(403);
		assertThat(this.cast.nobody().open("/logins").location()).isEqualTo("/login");
	}

	@Test
	void theAdministratorMakesAnOverseerAndSeesNoBusinessHimself() {
		Visitor admin = admin();
		for (String business : List.of("/months", "/me/scorecards")) {
			assertThat(admin.open(business).status()).as(business).isEqualTo(403);
		}
		String name = "overseer-" + this.branch.code();
		admin.open("/logins").submit("/logins/overseers", "username", "x", "displayName", "");
		assertThat(admin.status()).isEqualTo(422);
		admin.open("/logins").submit("/logins/overseers", "username", name, "displayName", "矿党委");
		String link = link(admin);
		Visitor invited = this.cast.nobody().open(link);
		invited.submit(link, "secret", "704152", "secretAgain", "704152");
		assertThat(invited.text()).as("an overseer needs a passphrase").contains("口令至少 15 个字");
		invited.submit(link, "secret", PASSPHRASE, "secretAgain", PASSPHRASE);
		Visitor overseer = this.cast.nobody().signIn(name, PASSPHRASE);
		assertThat(overseer.open("/overview").text()).contains("11");
		assertThat(admin.open("/logins").text()).contains("矿党委");
		assertThat(this.cast.as(this.branch.secretary()).open("/logins").text()).doesNotContain("矿党委");
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/logins", "/logins/overseers", "username", "mine-" + name, "displayName", "x");
		assertThat(secretary.status()).isEqualTo(403);

		Cast.BranchOfStory other = this.cast.branch();
		Visitor otherAdmin = admin(other);
		otherAdmin.from("/logins", "/logins/overseers", "username", name, "displayName", "矿党委");
		assertThat(otherAdmin.follow().text()).contains("已经把本支部加给他");
		assertThat(overseer.open("/overview").text()).contains("采掘").containsSubsequence("党支部", "党支部");
		otherAdmin.from("/logins", "/logins/" + this.logins.named(name).orElseThrow().id() + "/scope/end");
		assertThat(overseer.open("/overview").html().split("scope=\"row\"", -1)).hasSize(2);
	}

	private Visitor admin() {
		return admin(this.branch);
	}

	private Visitor admin(Cast.BranchOfStory of) {
		String name = "admin-" + of.code();
		this.logins.make(of.id, null, name, name, Cast.PASSPHRASE, Duty.ADMIN);
		return this.cast.nobody().signIn(name, Cast.PASSPHRASE);
	}

	private long person(String name, String number) {
		CurrentPerson actor = new CurrentPerson(1, this.branch.secretary().id(), this.branch.id, "", "",
				Set.of(Role.SECRETARY), Set.of());
		return BranchContext.within(this.branch.id,
				() -> this.transaction.execute(
						(status) -> this.roster
							.add(actor,
									new PersonDetails(number, name, null, PartyStatus.NONE, null, Employment.TEMPORARY,
											null, null, null, null, LocalDate.of(2026, 10, 1)))
							.getId()));
	}

	private long account(Cast.Someone who) {
		return this.logins.ofPerson(who.id()).orElseThrow().id();
	}

	private List<String> stored() {
		return this.jdbc
			.sql("select coalesce(secret, '') from account union all select token_hash from one_time_link "
					+ "union all select answer from once_token")
			.query(String.class)
			.list();
	}

	private static void change(Visitor visitor, String current, String fresh) {
		visitor.submit("/me/secret", "current", current, "secret", fresh, "secretAgain", fresh);
	}

	private static List<String> pins(Visitor visitor) {
		return Pattern.compile("<dd>(\\d{6})</dd>")
			.matcher(visitor.html())
			.results()
			.map((MatchResult result) -> result.group(1))
			.toList();
	}

	private static String link(Visitor visitor) {
		Matcher found = Pattern.compile("/invite/[A-Za-z0-9_-]{32}").matcher(visitor.html());
		assertThat(found.find()).as(visitor.text()).isTrue();
		return found.group();
	}

}

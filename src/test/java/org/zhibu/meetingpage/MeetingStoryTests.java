package org.zhibu.meetingpage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting is planned, called, held by name, voted by computed bars, signed by two. */
@PageTest
class MeetingStoryTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	private BranchOfStory branch;

	private Visitor secretary;

	@BeforeEach
	void october() {
		this.clock.moveTo(2026, 10, 8, 17);
		this.branch = this.cast.branch();
		this.secretary = this.cast.as(this.branch.secretary());
	}

	@Test
	void aCommitteeMeetsDecidesAndSignsAndTheMinutesLock() {
		String meeting = plan("COMMITTEE", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		assertThat(this.secretary.open("/meetings").text()).contains("支委会").contains("已安排").contains("党员大会");
		addItem(meeting, "给二班换风筒");
		addItem(meeting, "月底搞一次整治");
		this.secretary.open(meeting).submit(meeting + "/beginning", "version", version(), "time", "15:00");
		assertThat(this.secretary.status()).as("not called yet").isEqualTo(403);
		this.secretary.open(meeting).submit(meeting + "/calling", "version", version());
		assertThat(this.secretary.follow().text()).contains("已通知");
		Visitor discipline = this.cast.as(this.branch.discipline());
		assertThat(discipline.open("/notices").text()).contains("请参加会议：2026-10-08 16:30");

		this.secretary.open(meeting).submit(meeting + "/beginning", "version", version(), "time", "16:30");
		assertThat(this.secretary.follow().text()).contains("开会中");
		String item = link(this.secretary, "给二班换风筒");
		assertThat(this.secretary.open(item).text()).contains("人不够，不能表决：应到 4，须到 3，实到 0");
		present(meeting, 3);
		assertThat(this.secretary.open(item).text()).contains("应到 4，实到 3，回避 0，赞成须达 3 票");

		decide(item, "PASS", "YES", "YES", "NO");
		assertThat(this.secretary.follow().text()).contains("未通过").contains("赞成 2，反对 1");
		String second = link(this.secretary.open(meeting), "月底搞一次整治");
		decide(second, "PASS", "YES", "YES", "YES");
		assertThat(this.secretary.follow().text()).contains("应到 4，实到 3，回避 0，赞成 3，反对 0，弃权 0");
		assertThat(this.secretary.open(meeting).text()).contains("支委会：赞成 3，反对 0，弃权 0，回避 0");

		this.secretary.submit(meeting + "/ending", "version", version(), "time", "16:20");
		assertThat(this.secretary.status()).isEqualTo(422);
		assertThat(this.secretary.text()).contains("散会要晚于开始的 16:30");
		this.secretary.open(meeting).submit(meeting + "/ending", "version", version(), "time", "17:00");
		assertThat(this.secretary.follow().text()).contains("待签字").contains("30 分钟");

		assertThat(this.secretary.open(meeting + "/minutes").text()).contains("还缺这些").contains("“给二班换风筒”还没写说了什么");
		this.secretary.submit(meeting + "/signatures", "version", version());
		assertThat(this.secretary.status()).isEqualTo(422);
		words(item, "风筒破了三处，先补再换。", "", null);
		words(second, "定在三十号。", "三十号整治一次", this.branch.organisation());
		this.secretary.open(meeting + "/minutes").submit(meeting + "/signatures", "version", version());
		assertThat(this.secretary.follow().text()).contains("您已经签过了");
		Visitor publicity = this.cast.as(this.branch.publicity());
		publicity.open(meeting + "/minutes").submit(meeting + "/signatures", "version", version(publicity));
		assertThat(publicity.follow().text()).contains("补一句、改一句");

		this.secretary.open(second)
			.submit(second + "/words", "version", version(), "said", "另写", "decision", "另写", "ownerId", "", "dueOn",
					"");
		assertThat(this.secretary.status()).as("locked").isEqualTo(403);
		publicity.open(meeting + "/minutes").submit(meeting + "/amendments", "kind", "CORRECTION", "said", "整治改到二十九号");
		assertThat(publicity.follow().text()).contains("更正").contains("整治改到二十九号").contains("定在三十号。");

		Visitor organisation = this.cast.as(this.branch.organisation());
		assertThat(organisation.open("/").text()).contains("会议交办：三十号整治一次");
		Matcher report = Pattern.compile("/tasks/\\d+/report").matcher(organisation.open("/tasks").html());
		assertThat(report.find()).isTrue();
		organisation.submit(report.group(), "version", version(organisation), "report", "整完了");
		assertThat(organisation.follow().text()).contains("整完了").contains("等销号");
		String closing = report.group().replace("report", "closing");
		organisation.open("/topics").submit(closing, "version", "1");
		assertThat(organisation.status()).as("nobody closes his own").isEqualTo(403);
		this.secretary.open("/tasks").submit(closing, "version", version());
		assertThat(this.secretary.follow().text()).contains("销了号的").contains("没有要办的事");
	}

	@Test
	void theSecondNameWaitsForWhatWasChangedAfterTheFirst() {
		String meeting = heldMeeting();
		this.secretary.open(meeting + "/minutes").submit(meeting + "/signatures", "version", version());
		String item = link(this.secretary.open(meeting), "说一说安全");
		words(item, "改过的话", "", null);
		Visitor publicity = this.cast.as(this.branch.publicity());
		publicity.open(meeting + "/minutes").submit(meeting + "/signatures", "version", version(publicity));
		assertThat(publicity.follow().text()).contains("您已经签过了").doesNotContain("补一句、改一句");
		this.secretary.open(meeting + "/minutes").submit(meeting + "/signatures", "version", version());
		assertThat(this.secretary.follow().text()).contains("补一句、改一句");
	}

	@Test
	void whatWasNotReachedGoesBackToTheBacklogAndWorkersComeFirst() {
		Someone worker = this.cast.worker(this.branch, "钱进");
		Visitor miner = this.cast.as(worker);
		miner.open("/topics").submit("/topics", "title", "澡堂水凉", "plain", "早班下来没热水");
		assertThat(miner.follow().text()).contains("澡堂水凉").contains("等着");
		String meeting = plan("COMMITTEE", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		addItem(meeting, "学文件");
		Matcher topic = Pattern.compile("value=\"(\\d+)\"[^>]*>职工 · 澡堂水凉")
			.matcher(this.secretary.open(meeting + "/items/new").html());
		assertThat(topic.find()).isTrue();
		this.secretary.submit(meeting + "/items", "title", "", "plain", "", "minutes", "5", "raisedBy", "钱进", "topicId",
				topic.group(1), "ballot", "OPEN");
		String text = this.secretary.follow().text();
		assertThat(text.indexOf("澡堂水凉")).as(text).isBetween(0, text.indexOf("学文件"));
		begin(meeting);
		present(meeting, 4);
		decide(link(this.secretary.open(meeting), "澡堂水凉"), "NOTE");
		this.secretary.open(meeting).submit(meeting + "/ending", "version", version(), "time", "17:00");
		assertThat(this.secretary.open("/topics").text()).contains("学文件").contains("上次没议完").doesNotContain("澡堂水凉");
		assertThat(miner.open("/topics").text()).contains("议过了");
		words(link(this.secretary.open(meeting), "澡堂水凉"), "锅炉要修", "月底前修好锅炉", null);
		assertThat(miner.open("/topics").text()).as("what was decided").contains("答复：月底前修好锅炉");
		assertThat(miner.open("/notices").text()).contains("您提的事上会议过了：澡堂水凉");
	}

	@Test
	void aPaperFromAboveLearnsWhichMeetingPassedItOn() {
		this.secretary.open("/papers")
			.submit("/papers", "number", "矿发〔2026〕8号", "title", "雨季三防", "asks", "每班讲一遍", "plain", "下雨先看水沟",
					"receivedOn", "2026-10-01", "dueOn", "2026-10-20");
		assertThat(this.secretary.follow().text()).contains("雨季三防").doesNotContain("在会上传达过");
		String meeting = plan("COMMITTEE", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		Matcher paper = Pattern.compile("value=\"(\\d+)\"[^>]*>矿发〔2026〕8号 雨季三防")
			.matcher(this.secretary.open(meeting + "/items/new").html());
		assertThat(paper.find()).isTrue();
		this.secretary.submit(meeting + "/items", "title", "", "plain", "", "minutes", "5", "raisedBy", "", "topicId",
				"", "paperId", paper.group(1), "ballot", "OPEN");
		begin(meeting);
		present(meeting, 4);
		String item = link(this.secretary.open(meeting), "矿发〔2026〕8号 雨季三防");
		assertThat(this.secretary.open(item).text()).contains("下雨先看水沟");
		assertThat(this.secretary.html()).contains("/papers#paper-" + paper.group(1));
		decide(item, "NOTE");
		assertThat(this.secretary.open("/papers").html()).contains("href=\"" + meeting + "\"").contains("在会上传达过");
		assertThat(this.secretary.open(meeting + "/items/new").text()).contains("雨季三防（传达过）");
		Visitor other = this.cast.as(this.cast.branch().secretary());
		other.open("/meetings/new?kind=COMMITTEE");
		this.secretary.submit(meeting + "/items", "title", "一件事", "plain", "", "minutes", "5", "raisedBy", "",
				"topicId", "", "paperId", "7", "ballot", "OPEN");
		assertThat(this.secretary.status()).as("no such paper").isEqualTo(404);
	}

	@Test
	void paperOfAMeetingTellsEverythingInTheOfficialOrder() {
		String meeting = heldMeeting();
		Someone guest = this.cast.worker(this.branch, "旁听人");
		String text = this.secretary.open(meeting + "/minutes").text();
		assertThat(text).contains("采掘").contains("应到 / 实到 4 / 4").doesNotContain("列席：");
		assertThat(text.indexOf("主持人")).isLessThan(text.indexOf("到会："));
		assertThat(text.indexOf("到会：")).isLessThan(text.indexOf("上次定的事"));
		assertThat(text.indexOf("上次定的事")).isLessThan(text.indexOf("说一说安全"));
		assertThat(this.secretary.open(meeting + "/notice").text()).contains("会议通知")
			.contains("2026-10-08 16:30")
			.contains("会前向 " + this.branch.secretary().name() + " 说明原因");
		assertThat(this.secretary.open(meeting + "/sign-sheet").text()).contains("签到表")
			.contains("应到 4 人")
			.contains("支委会")
			.contains("本人签字")
			.contains("列席");
		String other = plan("COMMITTEE", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		addItem(other, "谁去看一看");
		begin(other);
		this.secretary.open(other + "/attendance")
			.submit(other + "/attendance", "rest", "PRESENT", "guests", Long.toString(guest.id()));
		assertThat(this.secretary.status()).isEqualTo(302);
		decide(link(this.secretary.open(other), "谁去看一看"), "PASS", "YES", "YES", "YES", "NO");
		assertThat(this.secretary.open(other + "/minutes").text()).contains("列席： 旁听人")
			.contains(this.branch.secretary().name() + " 赞成")
			.contains(this.branch.publicity().name() + " 反对");
	}

	@Test
	void anElectionKeepsOnlyCountsAndTakesFourFifths() {
		String meeting = plan("MEMBERS", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		this.secretary.open(meeting + "/items/new")
			.submit(meeting + "/items", "title", "选宣传委员", "plain", "", "minutes", "20", "raisedBy", "", "topicId", "",
					"ballot", "ELECTION");
		begin(meeting);
		present(meeting, 8);
		String item = link(this.secretary.open(meeting), "选宣传委员");
		assertThat(this.secretary.open(item).text()).contains("应到 11，须到 9，实到 8");
		present(meeting, 9);
		this.secretary.open(item)
			.submit(item + "/decision", "version", version(), "motion", "PASS", "yes", "5", "no", "3", "abstain", "0");
		assertThat(this.secretary.text()).contains("要等于在场能投票的 9 人");
		this.secretary.open(item)
			.submit(item + "/decision", "version", version(), "motion", "PASS", "yes", "5", "no", "3", "abstain", "1");
		assertThat(this.secretary.follow().text()).contains("通过").contains("赞成 5，反对 3，弃权 1").doesNotContain("何雁 赞成");
	}

	@Test
	void aJointSittingCountsVotesByBody() {
		Someone head = this.cast.worker(this.branch, "段长甲");
		Someone deputy = this.cast.worker(this.branch, "副段长乙");
		this.cast.give(this.branch, head, Role.SECTION_HEAD);
		this.cast.give(this.branch, deputy, Role.DEPUTY_HEAD);
		String meeting = plan("JOINT", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		addItem(meeting, "换新溜子");
		begin(meeting);
		present(meeting, 6);
		String item = link(this.secretary.open(meeting), "换新溜子");
		assertThat(this.secretary.open(item).text()).contains("支委会 应到 4，实到 4")
			.contains("工段办公会 应到 3，实到 3，回避 0，赞成须达 2 票");
		decide(item, "PASS", "YES", "YES", "YES", "YES", "NO", "NO");
		assertThat(this.secretary.follow().text()).contains("未通过").contains("赞成 4，反对 0").contains("赞成 1，反对 2");
	}

	@Test
	void whoseOfficeEndedDuringTheVoteHasNoVote() {
		Someone head = this.cast.worker(this.branch, "段长甲");
		this.cast.give(this.branch, head, Role.SECTION_HEAD);
		String meeting = plan("COMMITTEE", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		addItem(meeting, "一件事");
		begin(meeting);
		present(meeting, 4);
		String item = link(this.secretary.open(meeting), "一件事");
		this.secretary.open(item)
			.submit(item + "/decision", "version", version(), "motion", "PASS",
					"vote_" + this.branch.people.get(0).id(), "YES", "vote_" + this.branch.people.get(1).id(), "YES",
					"vote_" + this.branch.people.get(2).id(), "YES", "vote_" + this.branch.people.get(3).id(), "YES",
					"vote_" + head.id(), "YES");
		assertThat(this.secretary.status()).isEqualTo(422);
		assertThat(this.secretary.text()).contains("有一票的人现在不能投这一票");
	}

	@Test
	void aPhoneSubscribesToWhatOneIsCalledToByALinkThatIsToldOnce() {
		String meeting = plan("COMMITTEE", "2026-10-09", this.branch.secretary(), this.branch.publicity());
		this.secretary.open(meeting).submit(meeting + "/calling", "version", version());
		Visitor discipline = this.cast.as(this.branch.discipline());
		discipline.open("/meetings/calendar").submit("/meetings/calendar");
		Matcher link = Pattern.compile("/ical/[0-9a-f]{48}").matcher(discipline.follow().html());
		assertThat(link.find()).isTrue();
		Visitor phone = this.cast.nobody().open(link.group());
		assertThat(phone.status()).as(phone.header("Location")).isEqualTo(200);
		assertThat(phone.html()).contains("SUMMARY:支委会").contains("DTSTART:20261009T083000Z");
		Visitor member = this.cast.as(this.branch.member(0));
		member.open("/meetings/calendar").submit("/meetings/calendar");
		Matcher other = Pattern.compile("/ical/[0-9a-f]{48}").matcher(member.follow().html());
		assertThat(other.find()).isTrue();
		assertThat(this.cast.nobody().open(other.group()).html()).contains("BEGIN:VCALENDAR").doesNotContain("支委会");
		assertThat(discipline.open("/meetings/calendar").html()).doesNotContain("/ical/");
		discipline.submit("/meetings/calendar/ending");
		assertThat(this.cast.nobody().open(link.group()).status()).isEqualTo(404);
	}

	@Test
	void othersReadThatItWasHeldAndNotWhatWasSaid() {
		String meeting = heldMeeting();
		Visitor member = this.cast.as(this.branch.member(0));
		assertThat(member.open("/meetings").text()).contains("2026-10-08").contains("4 / 4");
		assertThat(member.html()).as("no link leads to a refusal")
			.doesNotContain("href=\"" + meeting + "\"", "href=\"/preshifts\"", "href=\"/settings/meetings\"");
		assertThat(this.secretary.open("/meetings").html()).contains("href=\"" + meeting + "\"");
		assertThat(member.open(meeting).status()).isEqualTo(403);
		assertThat(member.text()).contains("只给参加的人和支委看");
		Visitor stranger = this.cast.as(this.cast.branch().secretary());
		assertThat(stranger.open(meeting).status()).isEqualTo(404);
		assertThat(new String(this.secretary.open("/meetings.csv").bytes(), java.nio.charset.StandardCharsets.UTF_8))
			.contains("类型,日期,应到,实到,状态,用时(分)")
			.contains("支委会,2026-10-08,4,4,待签字,30");
	}

	@Test
	void membersReadWhatTheirOwnMeetingSaidAndWorkersDoNot() {
		String meeting = plan("MEMBERS", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		addItem(meeting, "说一说三防");
		begin(meeting);
		present(meeting, 8);
		decide(link(this.secretary.open(meeting), "说一说三防"), "NOTE");
		words(link(this.secretary.open(meeting), "说一说三防"), "水沟先清", "", null);
		Visitor absent = this.cast.as(this.branch.member(6));
		assertThat(absent.open("/meetings").html()).contains("href=\"" + meeting + "\"");
		assertThat(absent.open(meeting + "/minutes").text()).as("also who was on shift").contains("水沟先清");
		assertThat(this.cast.as(this.cast.worker(this.branch, "新工")).open(meeting + "/minutes").status())
			.isEqualTo(403);
	}

	private String heldMeeting() {
		String meeting = plan("COMMITTEE", "2026-10-08", this.branch.secretary(), this.branch.publicity());
		addItem(meeting, "说一说安全");
		begin(meeting);
		present(meeting, 4);
		decide(link(this.secretary.open(meeting), "说一说安全"), "NOTE");
		this.secretary.open(meeting).submit(meeting + "/ending", "version", version(), "time", "17:00");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		words(link(this.secretary.open(meeting), "说一说安全"), "都说了一遍", "", null);
		return meeting;
	}

	private String plan(String kind, String day, Someone chair, Someone recorder) {
		this.secretary.open("/meetings/new?kind=" + kind)
			.submit("/meetings", "kind", kind, "day", day, "time", "16:30", "place", "会议室", "chairId",
					String.valueOf(chair.id()), "recorderId", String.valueOf(recorder.id()));
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		return this.secretary.location();
	}

	private void addItem(String meeting, String title) {
		this.secretary.open(meeting + "/items/new")
			.submit(meeting + "/items", "title", title, "plain", "", "minutes", "10", "raisedBy", "", "topicId", "",
					"ballot", "OPEN");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
	}

	private void begin(String meeting) {
		this.secretary.open(meeting).submit(meeting + "/calling", "version", version());
		this.secretary.open(meeting).submit(meeting + "/beginning", "version", version(), "time", "16:30");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
	}

	/** The first of the list are there, the others on shift. */
	private void present(String meeting, int there) {
		Matcher seat = Pattern.compile("name=\"(standing_\\d+)\"")
			.matcher(this.secretary.open(meeting + "/attendance").html());
		java.util.List<String> fields = new java.util.ArrayList<>();
		for (int i = 0; seat.find(); i++) {
			fields.add(seat.group(1));
			fields.add((i < there) ? "PRESENT" : "ON_SHIFT");
		}
		this.secretary.submit(meeting + "/attendance", fields.toArray(String[]::new));
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
	}

	private void decide(String item, String motion, String... choices) {
		Matcher seat = Pattern.compile("name=\"(vote_\\d+)\" value=\"YES\"").matcher(this.secretary.open(item).html());
		java.util.List<String> fields = new java.util.ArrayList<>(
				java.util.List.of("version", version(), "motion", motion));
		for (String choice : choices) {
			assertThat(seat.find()).as("voters").isTrue();
			fields.add(seat.group(1));
			fields.add(choice);
		}
		this.secretary.submit(item + "/decision", fields.toArray(String[]::new));
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
	}

	private void words(String item, String said, String decision, Someone owner) {
		this.secretary.open(item)
			.submit(item + "/words", "version", version(), "said", said, "dissent", "", "decision", decision, "ownerId",
					(owner != null) ? String.valueOf(owner.id()) : "", "dueOn", (owner != null) ? "2026-10-30" : "");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
	}

	private static String link(Visitor visitor, String title) {
		Matcher link = Pattern.compile("href=\"(/meetings/\\d+/items/\\d+)\"[^>]*>" + Pattern.quote(title))
			.matcher(visitor.html());
		assertThat(link.find()).as(title + " in " + visitor.text()).isTrue();
		return link.group(1);
	}

	private String version() {
		return version(this.secretary);
	}

	private static String version(Visitor visitor) {
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(visitor.html());
		return version.find() ? version.group(1) : "-1";
	}

}

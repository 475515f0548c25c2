package org.zhibu.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MeetingBook;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.Meetings;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.meetingitem.Items;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eleven members are appraised by slips without names; three of them may be excellent.
 */
@PageTest
class AppraisalStoryTests {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Attendances attendances;

	@Autowired
	private Items items;

	private BranchOfStory branch;

	private MeetingBook book;

	private long meeting;

	@BeforeEach
	void theYearlyMeeting() {
		this.clock.moveTo(2026, 12, 8, 18);
		this.branch = this.cast.branch();
		this.book = new MeetingBook(this.branch, this.meetings, this.attendances, this.items);
		this.meeting = this.book.sitting(MeetingKind.APPRAISAL, DAY, ItemDraft.talk("民主评议党员", null, 60, null));
	}

	@Test
	void slipsAreCountedByGradeAndStandInTheMinutes() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/meetings/" + this.meeting).html()).contains(page());
		assertThat(secretary.open(page()).text()).contains("一共评 11 人，“优秀”最多 3 人").contains("到会 11 人");
		assertThat(count(secretary, 11, 4, 11).text()).contains("“优秀”最多三分之一：评 11 人，最多 3 人，现在 4 人");
		assertThat(secretary.html()).as("what was typed is kept").contains("value=\"6\"");
		assertThat(count(secretary, 12, 3, 11).text()).contains("不能比到会的 11 人多");
		assertThat(count(secretary, 10, 3, 11).text()).contains("比收回的 10 张还多");
		assertThat(count(secretary, 0, 3, 11).status()).isEqualTo(422);
		assertThat(count(secretary, 11, 3, 10).follow().text()).contains("票数记好了");
		Someone last = this.branch.people.get(10);
		assertThat(secretary.open("/meetings/" + this.meeting + "/minutes").text()).contains("评议收回 11 张票")
			.contains(this.branch.secretary().name() + "：优秀 6，合格 5，基本合格 0，不合格 0，评为优秀")
			.doesNotContain(last.name() + "：优秀");
		assertThat(count(secretary, 11, 3, 11).follow().text()).contains("票数记好了");
		assertThat(secretary.open("/meetings/" + this.meeting + "/minutes").text())
			.contains(last.name() + "：优秀 6，合格 5，基本合格 0，不合格 0，评为合格");
		secretary.open(page()).submit(page(), "version", "0", "slips", "11");
		assertThat(secretary.status()).as("a stale page").isEqualTo(409);
	}

	@Test
	void onlyChairAndRecorderCountAndOnlyMembersRead() {
		Visitor member = this.cast.as(this.branch.member(0)).open(page());
		assertThat(member.status()).isEqualTo(200);
		assertThat(member.text()).contains("主持人或记录人");
		member.submit(page(), "version", version(member), "slips", "11");
		assertThat(member.status()).isEqualTo(403);
		Visitor worker = this.cast.as(this.cast.worker(this.branch, "新工")).open(page());
		assertThat(worker.status()).isEqualTo(403);
		assertThat(this.cast.as(this.cast.branch().secretary()).open(page()).status()).isEqualTo(404);
		long committee = this.book.sitting(MeetingKind.COMMITTEE, DAY, ItemDraft.talk("一件事", null, 10, null));
		assertThat(this.cast.as(this.branch.secretary()).open("/meetings/" + committee + "/appraisal").status())
			.isEqualTo(404);
	}

	@Test
	void theMinutesAreNotSignedWhileSomebodyIsNotCounted() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		count(secretary, 11, 3, 10);
		String page = "/meetings/" + this.meeting;
		String item = page + "/items/" + this.book.itemsOf(this.meeting).get(0);
		secretary.open(item)
			.submit(item + "/decision", "version", version(secretary), "motion", "NOTE", "said", "逐个评了");
		secretary.open(page).submit(page + "/ending", "version", version(secretary), "time", "17:30");
		assertThat(secretary.open(page + "/minutes").text()).contains("还没记票：" + this.branch.people.get(10).name());
		count(secretary, 11, 3, 11);
		assertThat(secretary.open(page + "/minutes").text()).doesNotContain("还缺这些");
		secretary.submit(page + "/signatures", "version", version(secretary));
		Visitor publicity = this.cast.as(this.branch.publicity()).open(page + "/minutes");
		publicity.submit(page + "/signatures", "version", version(publicity));
		assertThat(publicity.follow().text()).contains("补一句、改一句");
		assertThat(count(secretary, 11, 2, 11).status()).as("locked").isEqualTo(403);
	}

	private String page() {
		return "/meetings/" + this.meeting + "/appraisal";
	}

	/**
	 * The same six and five about each of the first members, so many of them excellent.
	 */
	private Visitor count(Visitor recorder, int slips, int excellent, int members) {
		List<String> fields = new ArrayList<>();
		recorder.open(page());
		fields.addAll(List.of("version", version(recorder), "slips", Integer.toString(slips)));
		for (int at = 0; at < members; at++) {
			String row = "." + this.branch.people.get(at).id();
			fields.addAll(List.of("EXCELLENT" + row, "6", "GOOD" + row, "5", "FAIR" + row, "0", "POOR" + row, "0",
					"grade" + row, (at < excellent) ? "EXCELLENT" : "GOOD"));
		}
		return recorder.submit(page(), fields.toArray(String[]::new));
	}

	private static String version(Visitor visitor) {
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(visitor.html());
		return version.find() ? version.group(1) : "-1";
	}

}

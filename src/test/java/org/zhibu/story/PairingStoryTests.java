package org.zhibu.story;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.TeamPairings;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A team is red until a member looks after it. */
@PageTest
class PairingStoryTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private TeamPairings pairings;

	@Autowired
	private List<RecordSource> records;

	@BeforeEach
	void october() {
		this.clock.moveTo(2026, 10, 26, 9);
	}

	@Test
	void aTeamIsRedUntilAMemberIsPairedWithItAndAgainAfterwards() {
		BranchOfStory branch = this.cast.branch();
		this.cast.lead(branch, this.cast.worker(branch, "钱进"), "掘进一班");
		Visitor organisation = this.cast.as(branch.organisation());
		assertThat(organisation.open("/").text()).contains("1 个班组没有帮联党员");
		assertThat(organisation.open("/pairings").text()).contains("掘进一班").contains("没有帮联党员");
		long team = team(organisation);

		pair(organisation, branch.member(0).id(), team, "2026-10-01");
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		pair(organisation, branch.member(1).id(), team, "2026-10-26");
		assertThat(organisation.follow().text()).doesNotContain("没有帮联党员")
			.contains(branch.member(0).name() + " 自 2026-10-01")
			.contains(branch.member(1).name());
		assertThat(BranchContext.within(branch.id, this.pairings::pairedMembersByTeam))
			.isEqualTo(Map.of(team, branch.member(0).name() + "、" + branch.member(1).name()));

		end(organisation, "2026-10-25");
		end(organisation, "2026-10-26");
		this.clock.moveTo(2026, 10, 27, 9);
		assertThat(this.cast.as(branch.member(0)).open("/pairings").text()).contains("没有帮联党员").doesNotContain("新结对");
		assertThat(BranchContext.within(branch.id, this.pairings::pairedMembersByTeam)).isEmpty();
		assertThat(lines(branch, branch.member(0).id(), 2026)).hasSize(1)
			.first()
			.satisfies((line) -> assertThat(line.when()).isEqualTo("2026-10-01"));
		assertThat(lines(branch, branch.member(0).id(), 2025)).isEmpty();
	}

	@Test
	void badInputIsKeptAndNothingIsStored() {
		BranchOfStory branch = this.cast.branch();
		Cast.Someone worker = this.cast.worker(branch, "钱进");
		this.cast.lead(branch, worker, "掘进一班");
		Visitor secretary = this.cast.as(branch.secretary());
		long team = team(secretary.open("/pairings"));
		pair(secretary, worker.id(), team, "2026-10-26");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("钱进 不是党员");
		secretary.from("/pairings", "/pairings", "memberId", String.valueOf(branch.member(0).id()), "teamId",
				String.valueOf(team), "from", "后天");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("看不懂这个日期");
		assertThat(secretary.html()).contains("value=\"后天\"")
			.contains("value=\"" + branch.member(0).id() + "\" selected=\"selected\"")
			.contains("value=\"" + team + "\" selected=\"selected\"");
		secretary.from("/pairings", "/pairings", "memberId", "", "teamId", "", "from", "");
		assertThat(secretary.text()).contains("请选党员").contains("请选班组").contains("请填日期");
		pair(secretary, branch.member(0).id(), 987654321L, "2026-10-26");
		assertThat(secretary.status()).isEqualTo(404);
		pair(secretary, branch.member(0).id(), team, "2026-10-26");
		pair(secretary, branch.member(0).id(), team, "2026-10-27");
		assertThat(secretary.text()).contains("那时已经在帮联");
		secretary.from("/pairings", "/pairings/987654321/end", "lastDay", "2026-10-26");
		assertThat(secretary.status()).isEqualTo(404);
	}

	@Test
	void aWorkerDoesNotReadPairingsAndAMemberDoesNotWriteThem() {
		BranchOfStory branch = this.cast.branch();
		assertThat(this.cast.as(this.cast.worker(branch, "钱进")).open("/pairings").status()).isEqualTo(403);
		assertThat(this.cast.as(branch.member(0)).from("/pairings", "/pairings").status()).isEqualTo(403);
	}

	private List<RecordSource.Line> lines(BranchOfStory branch, long person, int year) {
		return BranchContext.within(branch.id,
				() -> this.records.stream()
					.map((source) -> source.sectionFor(this.month.actor(branch), person, year))
					.filter((section) -> section != null && key(section.title()).equals("pairing.record"))
					.findFirst()
					.orElseThrow()
					.lines());
	}

	private static String key(Sentence title) {
		return (title != null) ? title.key() : "";
	}

	private static long team(Visitor officer) {
		Matcher team = Pattern.compile("value=\"(\\d+)\">掘进一班").matcher(officer.html());
		assertThat(team.find()).isTrue();
		return Long.parseLong(team.group(1));
	}

	private static void pair(Visitor officer, long member, long team, String from) {
		officer.from("/pairings", "/pairings", "memberId", String.valueOf(member), "teamId", String.valueOf(team),
				"from", from);
	}

	private static void end(Visitor officer, String lastDay) {
		Matcher running = Pattern.compile("/pairings/(\\d+)/end").matcher(officer.open("/pairings").html());
		assertThat(running.find()).isTrue();
		officer.submit("/pairings/" + running.group(1) + "/end", "lastDay", lastDay);
		assertThat(officer.status()).as(officer.text()).isEqualTo(302);
	}

}

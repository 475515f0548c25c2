package org.zhibu.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.zhibu.BonusStory;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A bonus month from the section's list to the sealed stub. */
@PageTest
class BonusStoryTests {

	private static final String MONTH = BonusStory.MONTH;

	@Autowired
	private Cast cast;

	@Autowired
	private BonusStory bonus;

	@Autowired
	private MonthStory month;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatTheScoreEarnedIsInTheNetWithoutBeingTyped() {
		BranchOfStory branch = this.bonus.entered();
		Visitor accountant = this.cast.as(this.bonus.officers(branch).accountant()).open(MONTH + "/lines/1");
		assertThat(accountant.text())
			.contains("基数 3000.00 + 奖励 200.00 − 应扣 0.00 + 评分奖扣 +50.00 + 未执行扣减 0.00 = 实发 3250.00 元");
		assertThat(accountant.open(MONTH).text()).contains("草稿").contains("51750.00");
	}

	@Test
	void aListNeedsItsMeetingWithTwoOrThreeDelegatesWhoHoldNoOffice() {
		BranchOfStory branch = this.bonus.entered();
		BonusStory.Officers office = this.bonus.officers(branch);
		Visitor head = this.cast.as(office.head()).open(MONTH + "/meeting");
		head.submit(MONTH + "/meeting", "version", "0", "day", "2026-11-08", "said", "按出勤分", "delegates",
				String.valueOf(office.one().id()));
		assertThat(head.status()).isEqualTo(422);
		assertThat(head.text()).contains("职工代表要 2 到 3 人，现在是 1 人。").contains("按出勤分");
		head.submit(MONTH + "/meeting", "version", "0", "day", "2026-11-08", "delegates",
				office.one().id() + "," + office.deputy().id());
		assertThat(head.text()).contains("副段平 经手或签认奖金，不能当职工代表。");
	}

	@Test
	void twoPeopleWhoDidNotEnterItSignBeforeItIsPublished() {
		BranchOfStory branch = this.bonus.checked();
		Visitor secretary = this.cast.as(branch.secretary()).open(MONTH);
		assertThat(secretary.text()).contains("要 2 个人签认，现在 0 个。");
		secretary.submit(MONTH + "/publication");
		assertThat(secretary.status()).isEqualTo(403);
		secretary.open(MONTH).submit(MONTH + "/signature", "round", "1");
		secretary.open(MONTH).submit(MONTH + "/signature", "round", "1");
		assertThat(secretary.status()).as("one person signs once").isEqualTo(403);
		Visitor worker = this.cast.as(branch.member(0)).open(MONTH);
		assertThat(worker.text()).as("nothing is seen before the publication")
			.contains("奖金表还没有公示")
			.doesNotContain("3250.00");
		assertThat(worker.open(MONTH + ".csv").text()).doesNotContain("3250.00");
	}

	@Test
	void aChangeAfterTheCheckGoesBackAndVoidsTheSignatures() {
		BranchOfStory branch = this.bonus.checked();
		this.cast.as(branch.secretary()).open(MONTH).submit(MONTH + "/signature", "round", "1");
		Visitor accountant = this.cast.as(this.bonus.officers(branch).accountant()).open(MONTH + "/lines/2");
		accountant.submit(MONTH + "/lines/2", "revision", "1", "base", "３１００", "kind", "REWARD", "title", "安全奖",
				"amount", "200", "ground", "全月无双违", "clause", "奖金办法第3条", "reason", "出勤少记一天");
		assertThat(accountant.status()).as(accountant.text()).isEqualTo(302);
		assertThat(accountant.follow().text()).contains("实发 3350.00 元").contains("第 1 版：实发 3250.00 元");
		Visitor secretary = this.cast.as(branch.secretary()).open(MONTH);
		assertThat(secretary.html()).doesNotContain("/bonus/publication");
		assertThat(state(branch)).isEqualTo("DISTRIBUTED");
	}

	@Test
	void aWorkerConfirmsDoubtsAndIsAnsweredAndTheCorrectedLineIsSignedAnew() {
		BranchOfStory branch = this.bonus.published();
		Someone doubting = branch.member(0);
		Visitor worker = this.cast.as(doubting).open("/me/bonus");
		assertThat(worker.text()).contains("实发 3250.00 元").contains("未签");
		String claim = MONTH + "/lines/5/doubts";
		worker.submit(claim, "claim", "少算了一个班");
		assertThat(worker.follow().text()).contains("少算了一个班").contains("在查").contains("异议");

		Visitor accountant = this.cast.as(this.bonus.officers(branch).accountant()).open(MONTH);
		accountant.submit(MONTH + "/payments");
		assertThat(paid(branch)).as("the doubted line waits, the others are paid").hasSize(15).doesNotContainKey(5);

		Visitor discipline = this.cast.as(branch.discipline()).open(MONTH + "/doubts");
		long doubt = Long.parseLong(one(branch, "select id from bonus_doubt where branch_id = ?"));
		String answer = MONTH + "/doubts/" + doubt + "/answer";
		discipline.submit(answer, "version", "0", "outcome", "uphold", "answer", "查考勤，少记 12 日一个班");
		assertThat(discipline.status()).as(discipline.text()).isEqualTo(302);
		assertThat(this.bonus.seal(branch).text()).as("an upheld doubt is corrected before sealing")
			.contains("1 条属实的异议还没有改过来");

		accountant = this.cast.as(this.bonus.officers(branch).accountant());
		accountant.open(MONTH + "/lines/5")
			.submit(MONTH + "/lines/5", "revision", "1", "base", "3100", "kind", "REWARD", "title", "安全奖", "amount",
					"200", "ground", "全月无双违", "clause", "奖金办法第3条", "reason", "少记一个班");
		for (Someone signer : List.of(branch.secretary(), branch.organisation())) {
			Visitor one = this.cast.as(signer).open(MONTH + "/lines/5");
			one.submit(MONTH + "/lines/5/signature", "revision", "2");
			assertThat(one.status()).as(one.text()).isEqualTo(302);
		}
		worker = this.cast.as(doubting).open("/me/bonus");
		assertThat(worker.text()).contains("实发 3350.00 元").contains("属实").contains("未签");
		accountant.open(MONTH).submit(MONTH + "/payments");
		assertThat(paid(branch)).containsEntry(5, 335_000L);
	}

	@Test
	void aSignedPaperIsKeyedInExceptTheAbsentAndWithAProxy() {
		BranchOfStory branch = this.bonus.published();
		Visitor accountant = this.cast.as(this.bonus.officers(branch).accountant()).open(MONTH + "/receipts");
		accountant.submit(MONTH + "/receipts", "absent", "1,2", "name.3", "卫大嫂", "relation.3", "");
		assertThat(accountant.status()).isEqualTo(422);
		assertThat(accountant.text()).contains("第 3 行：代签人和关系都要写");
		assertThat(accountant.html()).as("what was typed is kept").contains("卫大嫂");
		accountant.submit(MONTH + "/receipts", "absent", "1,2", "name.3", "卫大嫂", "relation.3", "妻子");
		assertThat(accountant.status()).as(accountant.text()).isEqualTo(302);
		String file = accountant.open(MONTH + ".csv").html();
		assertThat(file.lines().filter((line) -> line.contains("未签"))).hasSize(2);
		assertThat(file.lines().filter((line) -> line.contains("代签"))).hasSize(1);
		assertThat(file.lines().filter((line) -> line.contains("已签"))).hasSize(13);
	}

	@Test
	void aSealedMonthIsTheSameForEverAndSaysWhatWasTouched() {
		BranchOfStory branch = this.bonus.sealed();
		Visitor secretary = this.cast.as(branch.secretary()).open(MONTH + "/stub");
		assertThat(secretary.text()).contains(branch.code() + "-202610");
		assertThat(secretary.open(MONTH + "/stub/verification").text()).contains("和封存时一个字不差");
		String hash = one(branch, "select hash from bonus_stub where branch_id = ?");
		assertThat(secretary.open(MONTH + "/stub/verification?hash=" + hash.toUpperCase()).text()).contains("和纸上的一样");
		String other = (hash.startsWith("0") ? "1" : "0") + hash.substring(1);
		assertThat(secretary.open(MONTH + "/stub/verification?hash=" + other).text()).contains("和纸上的不一样");
		this.month.within(branch,
				() -> this.jdbc.sql("update bonus_line set base_fen = 310000 where branch_id = ? and line_no = 4")
					.params(branch.id)
					.update());
		assertThat(secretary.open(MONTH + "/stub/verification").text())
			.contains("第 4 行的“基数”：封存时是 3000.00，现在是 3100.00。");
		assertThat(secretary.open("/stubs/verification").text()).contains("处不一样");
	}

	@Test
	void aDeductionTakesAtMostDownToZeroAndTheRestLapsesInTheLedger() {
		BranchOfStory branch = this.bonus.distributed();
		Visitor accountant = this.cast.as(this.bonus.officers(branch).accountant()).open(MONTH + "/lines/6");
		accountant.submit(MONTH + "/lines/6", "revision", "1", "base", "100", "kind", "DEDUCTION", "title", "违章",
				"amount", "500", "ground", "11 月前三次违章", "clause", "奖金办法第8条", "reason", "补录扣减");
		assertThat(accountant.follow().text()).contains("应扣 500.00 + 评分奖扣 +50.00 + 未执行扣减 350.00 = 实发 0.00 元");
	}

	private String state(BranchOfStory branch) {
		return one(branch, "select state from bonus_month where branch_id = ?");
	}

	private String one(BranchOfStory branch, String sql) {
		StringBuilder found = new StringBuilder();
		this.month.within(branch,
				() -> found.append(this.jdbc.sql(sql).params(branch.id).query(String.class).single()));
		return found.toString();
	}

	private Map<Integer, Long> paid(BranchOfStory branch) {
		Map<Integer, Long> paid = new HashMap<>();
		this.month.within(branch,
				() -> this.jdbc
					.sql("select line_no, sum(fen) as fen from bonus_payment where branch_id = ? group by line_no")
					.params(branch.id)
					.query((row) -> {
						paid.put(row.getInt("line_no"), row.getLong("fen"));
					}));
		return paid;
	}

}

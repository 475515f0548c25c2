package org.zhibu.story;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody doubts a mark; the rest of the branch is not kept waiting. */
@PageTest
class ObjectionStoryTests {

	private static final Pattern HIDDEN_VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Test
	void anOpenObjectionHoldsItsCardNotTheMonthAndTheUpheldOneIsSettledOnceLater() {
		BranchOfStory branch = this.month.published();
		Someone doubted = branch.member(0);
		long card = this.month.card(branch, doubted);
		Someone worker = this.cast.worker(branch, "钱进");
		Visitor objector = this.cast.as(worker);
		objector.from("/scorecards/" + card + "/objections/new", "/scorecards/" + card + "/objections", "item", "4",
				"claim", "三号巷断钎杆 6 根没有收回");
		assertThat(objector.status()).as(objector.text()).isEqualTo(302);
		String page = objector.location();
		assertThat(objector.follow().text()).contains("2026年10月第 1 号异议").contains("待答复").contains("提出人：钱进");

		assertThat(this.month.close(branch).follow().text()).contains("已结算").contains("1 张暂缓");
		assertThat(this.month.posted(branch, "2026-10")).hasSize(10).doesNotContainKey(doubted.id());

		Visitor secretary = this.cast.as(branch.secretary()).open(page);
		assertThat(secretary.text()).as("silent for three days, so the secretary may answer too").contains("成立，改分");
		answer(this.cast.as(branch.discipline()), page, "uphold", "查实，扣 1.5 分");
		assertThat(this.month.posted(branch, "2026-11")).isEmpty();

		Visitor organisation = this.cast.as(branch.organisation());
		organisation.open("/months/2026-10/scorecards");
		this.month.mark(organisation, Map.of("m." + card + ".4", "8.5"));
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		organisation.from("/scorecards/" + card + "/marks/4", "/scorecards/" + card + "/marks/4", "reason",
				"断钎杆 6 根未回收");
		sign(branch, card);

		assertThat(this.month.posted(branch, "2026-10")).as("the closed month is as it was").hasSize(10);
		assertThat(this.month.posted(branch, "2026-11")).containsExactly(Map.entry(doubted.id(), 3500L));
		Visitor owner = this.cast.as(doubted).open("/scorecards/" + card);
		assertThat(owner.text()).contains("98.5 分").contains("98.5 − 95 = 3.5 分 × 10 元 = +35.00 元").contains("已结算");
	}

	@Test
	void aRejectedObjectionSettlesTheHeldCardAtOnceAndOnlyOnce() {
		BranchOfStory branch = this.month.published();
		Someone owner = branch.member(1);
		long card = this.month.card(branch, owner);
		Visitor objector = this.cast.as(owner);
		objector.from("/scorecards/" + card + "/objections/new", "/scorecards/" + card + "/objections", "item", "1",
				"claim", "请再看一看");
		String page = objector.location();
		this.month.close(branch);
		Visitor discipline = this.cast.as(branch.discipline());
		answer(discipline, page, "reject", "现场记录没有错");
		assertThat(this.month.posted(branch, "2026-11")).containsExactly(Map.entry(owner.id(), 5000L));
		discipline.open("/me").submit(page + "/answer", "version", "0", "outcome", "reject", "reason", "再来一次");
		assertThat(discipline.status()).isIn(403, 409);
		assertThat(this.month.posted(branch, "2026-11")).containsExactly(Map.entry(owner.id(), 5000L));
	}

	@Test
	void aCorrectionAfterClosingPostsAPairToTheNextMonthAndLeavesTheOldOneAlone() {
		BranchOfStory branch = this.month.published();
		this.month.close(branch);
		Someone owner = branch.member(2);
		long card = this.month.card(branch, owner);
		Visitor organisation = this.cast.as(branch.organisation());
		organisation.from("/scorecards/" + card, "/scorecards/" + card + "/correction", "reason", "班组核对后发现");
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		this.month.mark(organisation, Map.of("m." + card + ".1", "10"));
		organisation.from("/scorecards/" + card + "/marks/1", "/scorecards/" + card + "/marks/1", "reason", "漏报一处隐患");
		sign(branch, card);
		assertThat(this.month.posted(branch, "2026-10")).containsEntry(owner.id(), 5000L);
		assertThat(this.month.posted(branch, "2026-11")).containsExactly(Map.entry(owner.id(), -5000L));
		assertThat(this.cast.as(owner).open("/scorecards/" + card).text()).contains("班组核对后发现").contains("100 → 90");
	}

	@Test
	void nobodyAnswersAnObjectionThatConcernsHim() {
		BranchOfStory branch = this.month.published();
		long card = this.month.card(branch, branch.discipline());
		Visitor objector = this.cast.as(branch.secretary());
		objector.from("/scorecards/" + card + "/objections/new", "/scorecards/" + card + "/objections", "item", "3",
				"claim", "质量记录与实际不符");
		String page = objector.location();
		assertThat(this.cast.as(branch.discipline()).open(page).text()).contains("事情和您有关").doesNotContain("成立，改分");
		assertThat(this.cast.as(branch.secretary()).open(page).text()).contains("事情和您有关").doesNotContain("成立，改分");
		assertThat(this.cast.as(branch.publicity()).open(page).text()).contains("先由纪检委员答复");
		assertThat(this.cast.as(branch.organisation()).open(page).text()).contains("成立，改分");
	}

	@Test
	void afterTheWindowNobodyObjectsAndThreeOpenOnesAreEnough() {
		BranchOfStory branch = this.month.published();
		Visitor worker = this.cast.as(this.cast.worker(branch, "孙实"));
		long card = this.month.card(branch, branch.member(3));
		for (int item = 1; item <= 3; item++) {
			worker.from("/scorecards/" + card + "/objections/new", "/scorecards/" + card + "/objections", "item",
					String.valueOf(item), "claim", "看一看");
			assertThat(worker.status()).isEqualTo(302);
		}
		worker.open("/scorecards/" + card + "/objections/new")
			.submit("/scorecards/" + card + "/objections", "item", "4", "claim", "再看一看");
		assertThat(worker.status()).isEqualTo(403);
		assertThat(worker.text()).contains("已有 3 件");
		this.clock.moveTo(2026, 11, 7, 0);
		Visitor late = this.cast.as(branch.member(4)).open("/scorecards/" + card + "/objections/new");
		assertThat(late.text()).contains("异议期已经过了");
	}

	private void answer(Visitor officer, String page, String outcome, String reason) {
		officer.open(page);
		Matcher version = HIDDEN_VERSION.matcher(officer.html());
		assertThat(version.find()).as(officer.text()).isTrue();
		officer.submit(page + "/answer", "version", version.group(1), "outcome", outcome, "reason", reason);
		assertThat(officer.status()).as(officer.text()).isEqualTo(302);
	}

	private void sign(BranchOfStory branch, long card) {
		for (Someone officer : new Someone[] { branch.organisation(), branch.publicity() }) {
			Visitor signer = this.cast.as(officer).from("/scorecards/" + card, "/scorecards/" + card + "/signatures");
			assertThat(signer.status()).as(signer.text()).isEqualTo(302);
		}
	}

}

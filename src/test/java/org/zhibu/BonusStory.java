package org.zhibu;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Drives the bonus of October 2026 of a branch through its pages. */
@TestComponent
public class BonusStory {

	/** The month of the stories. */
	public static final String MONTH = "/months/2026-10/bonus";

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private final Map<Long, Officers> officers = new HashMap<>();

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private BonusMonths months;

	@Autowired
	private TransactionTemplate transaction;

	/**
	 * October's cards are closed on 7 November (every member +50.00) and the accountant
	 * entered a list with a base of 3000.00 and a reward of 200.00 for everybody.
	 */
	public BranchOfStory entered() {
		BranchOfStory branch = this.month.published();
		this.month.close(branch);
		Officers office = appoint(branch);
		this.clock.moveTo(2026, 11, 8, 9);
		List<LineDraft> drafts = new ArrayList<>();
		branch.people.forEach((one) -> drafts.add(line(one, "一班")));
		office.all().forEach((one) -> drafts.add(line(one, "二班")));
		CurrentPerson accountant = new CurrentPerson(0, office.accountant().id(), branch.id, "", "",
				Set.of(Role.ACCOUNTANT, Role.WORKER), Set.of());
		BranchContext.within(branch.id,
				() -> this.transaction.execute((status) -> this.months.enter(accountant, OCTOBER, drafts)));
		return branch;
	}

	private Officers appoint(BranchOfStory branch) {
		Officers office = new Officers(this.cast.worker(branch, "段长青"), this.cast.worker(branch, "副段平"),
				this.cast.worker(branch, "算得清"), this.cast.worker(branch, "代一言"), this.cast.worker(branch, "代二言"));
		this.cast.give(branch, office.head(), Role.SECTION_HEAD);
		this.cast.give(branch, office.deputy(), Role.DEPUTY_HEAD);
		this.cast.give(branch, office.accountant(), Role.ACCOUNTANT);
		this.officers.put(branch.id, office);
		return office;
	}

	/** The people of the bonus besides the branch's eleven. */
	public Officers officers(BranchOfStory branch) {
		return this.officers.get(branch.id);
	}

	/** A line of 3000.00 and 200.00. */
	public static LineDraft line(Someone who, String team) {
		return new LineDraft(who.id(), who.number(), who.name(), team, null, "26", "1.0", new Yuan(300_000),
				List.of(new BonusAmount(AmountKind.REWARD, "安全奖", new Yuan(20_000), "全月无双违", "奖金办法第3条", null)),
				LineDraft.Stated.NOTHING);
	}

	/** The list was given out on 8 November with two delegates. */
	public BranchOfStory distributed() {
		BranchOfStory branch = entered();
		Officers office = officers(branch);
		Visitor head = this.cast.as(office.head());
		head.open(MONTH + "/meeting")
			.submit(MONTH + "/meeting", "version", "0", "day", "2026-11-08", "place", "工段会议室", "people",
					String.valueOf(office.head().id()), "delegates", office.one().id() + "," + office.two().id());
		assertThat(head.status()).as(head.text()).isEqualTo(302);
		return branch;
	}

	/** The secretary checked it; nothing was found. */
	public BranchOfStory checked() {
		BranchOfStory branch = distributed();
		Visitor secretary = this.cast.as(branch.secretary()).open(MONTH + "/findings");
		secretary.submit(MONTH + "/check", "version",
				secretary.html().replaceAll("(?s).*bonus/check\".*?name=\"version\" value=\"(\\d+)\".*", "$1"));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		return branch;
	}

	/** Two signed and the secretary published it on 9 November. */
	public BranchOfStory published() {
		BranchOfStory branch = checked();
		this.clock.moveTo(2026, 11, 9, 9);
		for (Someone signer : List.of(officers(branch).head(), branch.discipline())) {
			Visitor one = this.cast.as(signer).open(MONTH);
			one.submit(MONTH + "/signature", "round", "1");
			assertThat(one.status()).as(one.text()).isEqualTo(302);
		}
		Visitor secretary = this.cast.as(branch.secretary()).open(MONTH);
		secretary.submit(MONTH + "/publication");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		return branch;
	}

	/** The secretary sealed it on 15 November. */
	public BranchOfStory sealed() {
		BranchOfStory branch = published();
		seal(branch);
		return branch;
	}

	/** Seals October on 15 November. */
	public Visitor seal(BranchOfStory branch) {
		this.clock.moveTo(2026, 11, 15, 9);
		Visitor secretary = this.cast.as(branch.secretary()).open(MONTH + "/seal");
		secretary.submit(MONTH + "/seal");
		return secretary;
	}

	/**
	 * Who enters, pays and stands for the workers.
	 *
	 * @param one the first delegate
	 * @param two the second delegate
	 */
	public record Officers(Someone head, Someone deputy, Someone accountant, Someone one, Someone two) {

		List<Someone> all() {
			return List.of(this.head, this.deputy, this.accountant, this.one, this.two);
		}

	}

}

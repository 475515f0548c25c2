package org.zhibu.strength;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.Crowd;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.objection.Objections;
import org.zhibu.review.MarkEntry;
import org.zhibu.review.Marking;
import org.zhibu.roster.Recusals;
import org.zhibu.scorecard.CardState;
import org.zhibu.scorecard.Cards;
import org.zhibu.shared.Barred;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Points;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way to deal the parts of one card among the four officers and a member: owner,
 * maker, both signers, objector, answerer. Each deal is tried on the real services and
 * taken back.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandsTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final List<Role> COMMITTEE = List.copyOf(EnumSet.range(Role.SECRETARY, Role.PUBLICITY));

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Marking marking;

	@Autowired
	private Cards cards;

	@Autowired
	private Objections objections;

	@Autowired
	private Recusals recusals;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private BranchOfStory inWork;

	private BranchOfStory published;

	@BeforeAll
	void oneMonthInWorkAndOnePublished() {
		this.inWork = this.story.opened();
		new Crowd(this.jdbc, this.transaction, this.inWork).mark(50);
		this.published = this.story.published();
	}

	@Test
	void theOwnerNeverMarksNorSignsAndTwoOthersSignWhoMayHaveMarked() {
		this.clock.moveTo(2026, 11, 2, 9);
		int reviewed = 0;
		for (int owner = 0; owner < 5; owner++) {
			for (int maker = 0; maker < 5; maker++) {
				// where the maker was refused, one pair of signers tells as much as all
				int signers = judges(maker, owner) ? 5 : 1;
				for (int first = 0; first < signers; first++) {
					for (int second = 0; second < signers; second++) {
						reviewed += deal(owner, maker, first, second) ? 1 : 0;
					}
				}
			}
		}
		// an officer's card: 3 makers, 3 × 2 signers; the member's: 4 makers, 4 × 3
		assertThat(reviewed).isEqualTo(4 * 3 * 3 * 2 + 4 * 4 * 3);
	}

	/** Whether the card is reviewed in the end; every step before judged on its own. */
	private boolean deal(int owner, int maker, int first, int second) {
		String deal = "owner " + owner + ", maker " + maker + ", signers " + first + " and " + second;
		boolean[] reviewed = new boolean[1];
		takingBack(this.inWork, () -> {
			long card = this.story.card(this.inWork, person(this.inWork, owner));
			boolean marks = works(() -> this.marking.save(actor(this.inWork, maker), OCTOBER,
					List.of(new MarkEntry(card, this.cards.card(card).getVersion(), 1, new Points(145)))));
			assertThat(marks).as("marks: " + deal).isEqualTo(judges(maker, owner));
			boolean signs = works(() -> this.marking.sign(actor(this.inWork, first), card));
			assertThat(signs).as("signs first: " + deal).isEqualTo(judges(first, owner));
			boolean signsToo = works(() -> this.marking.sign(actor(this.inWork, second), card));
			assertThat(signsToo).as("signs second: " + deal).isEqualTo(judges(second, owner) && second != first);
			boolean done = this.cards.card(card).getState() == CardState.REVIEWED;
			assertThat(done).as(deal).isEqualTo(signs && signsToo);
			reviewed[0] = done && marks;
		});
		return reviewed[0];
	}

	private static boolean judges(int officer, int owner) {
		return officer < COMMITTEE.size() && officer != owner;
	}

	@Test
	void nobodyAnswersAnObjectionThatConcernsHimOrSomebodyHeIsRecusedFrom() {
		int answered = 0;
		for (int owner = 0; owner < 5; owner++) {
			for (int objector = 0; objector < 5; objector++) {
				for (int answerer = 0; answerer < 5; answerer++) {
					for (int avoided : new TreeSet<>(List.of(answerer, owner, objector))) {
						answered += answer(owner, objector, answerer, avoided) ? 1 : 0;
					}
				}
			}
		}
		assertThat(answered).isPositive();
	}

	/**
	 * Whether the answer was taken, after a silence so long that every officer has his
	 * turn. The answerer and the avoided one asked not to decide about each other; who
	 * avoids himself avoids nobody.
	 */
	private boolean answer(int owner, int objector, int answerer, int avoided) {
		boolean[] taken = new boolean[1];
		takingBack(this.published, () -> {
			this.clock.moveTo(2026, 11, 3, 10);
			if (avoided != answerer) {
				this.recusals.declare(actor(this.published, avoided), person(this.published, answerer).id());
			}
			long card = this.story.card(this.published, person(this.published, owner));
			long objection = this.objections.raise(actor(this.published, objector), card, 2, "那一茬炮是补过的");
			this.clock.moveTo(2026, 11, 30, 10);
			taken[0] = works(() -> this.objections.reject(actor(this.published, answerer), objection, 0, "补的是九月的"));
			boolean concerned = answerer == owner || answerer == objector
					|| avoided != answerer && (avoided == owner || avoided == objector);
			assertThat(taken[0])
				.as("owner %s, objector %s, answerer %s who avoids %s", owner, objector, answerer, avoided)
				.isEqualTo(answerer < COMMITTEE.size() && !concerned);
		});
		return taken[0];
	}

	private static boolean works(Runnable act) {
		try {
			act.run();
			return true;
		}
		catch (Barred no) {
			return false;
		}
	}

	private void takingBack(BranchOfStory branch, Runnable work) {
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			work.run();
			status.setRollbackOnly();
		}));
	}

	/** The officers are 0 to 3, the member is 4. */
	private static Someone person(BranchOfStory branch, int number) {
		return branch.people.get(number);
	}

	private static CurrentPerson actor(BranchOfStory branch, int number) {
		Set<Role> roles = EnumSet.of(Role.MEMBER, Role.WORKER);
		if (number < COMMITTEE.size()) {
			roles.add(COMMITTEE.get(number));
		}
		Someone person = person(branch, number);
		return new CurrentPerson(0, person.id(), branch.id, person.name(), "", roles, Set.of());
	}

}

package org.zhibu.strength;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.ExpenseStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.VoteBook;
import org.zhibu.authority.Spending;
import org.zhibu.expense.ExpenseDraft;
import org.zhibu.expense.ExpenseKind;
import org.zhibu.expense.Expenses;
import org.zhibu.expensepay.Outlay;
import org.zhibu.expensepay.Payments;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingPlan;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.Seat;
import org.zhibu.meeting.Standing;
import org.zhibu.meetingitem.AgendaItem;
import org.zhibu.meetingitem.Choice;
import org.zhibu.meetingitem.Deciding;
import org.zhibu.meetingitem.Decision;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.meetingitem.ItemMatter;
import org.zhibu.meetingitem.Items;
import org.zhibu.meetingitem.Motion;
import org.zhibu.meetingitem.Words;
import org.zhibu.roster.Recusals;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way to deal asker, chair, voter and payer among the four officers, and whom the
 * asker avoids: nobody acts on his own matter or on one he is recused from. Each deal is
 * tried on the real services and taken back.
 */
@PageTest
class ExpenseHandsTests {

	private static final List<Role> COMMITTEE = List.copyOf(EnumSet.range(Role.SECRETARY, Role.PUBLICITY));

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private ExpenseStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Expenses expenses;

	@Autowired
	private Payments payments;

	@Autowired
	private Recusals recusals;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Attendances attendances;

	@Autowired
	private Items items;

	@Autowired
	private Deciding deciding;

	@Autowired
	private VoteBook votes;

	@Autowired
	private EntityManager entities;

	@Autowired
	private TransactionTemplate transaction;

	private BranchOfStory branch;

	@BeforeEach
	void everyOfficerMayAsk() {
		this.clock.moveTo(2026, 11, 23, 9);
		this.branch = this.story.branch();
		COMMITTEE.forEach((office) -> this.story.entitle(this.branch, office, "OFFICE", "500", "5000"));
	}

	@Test
	void nobodyActsOnHisOwnMatterOrOnOneHeIsRecusedFrom() {
		int voted = 0;
		int paid = 0;
		for (int asker = 0; asker < 4; asker++) {
			for (int avoided = 0; avoided < 4; avoided++) {
				for (int chair = 0; chair < 4; chair++) {
					for (int voter = 0; voter < 4; voter++) {
						voted += vote(asker, avoided, chair, voter) ? 1 : 0;
						paid += (avoided == asker) ? pay(asker, chair, voter) : 0;
					}
				}
			}
		}
		// without a link three may lead, with one two, whoever else says yes: 4 × 3 × 4 +
		// 12 × 2 × 4
		assertThat(voted).isEqualTo(4 * 3 * 4 + 12 * 2 * 4);
		// everybody there but the asker voted, so none of the four is ever the payer
		assertThat(paid).isZero();
	}

	/** Whether that vote under that chair was taken. */
	private boolean vote(int asker, int avoided, int chair, int voter) {
		boolean[] taken = new boolean[1];
		takingBack(() -> {
			if (avoided != asker) {
				this.recusals.declare(actor(asker), id(avoided));
			}
			long request = asked(asker);
			Sitting sitting = sitting(chair, request);
			Set<Long> own = new HashSet<>(List.of(id(asker), id(avoided)));
			assertThat(sitting.matter().concerned()).isEqualTo(own);
			Map<Long, Choice> said = new HashMap<>();
			sitting.voters().forEach((seat) -> said.put(seat.personId(), Choice.YES));
			assertThat(said.keySet()).doesNotContainAnyElementsOf(own);
			said.put(id(voter), Choice.YES);
			taken[0] = works(() -> decide(sitting, chair, said));
			assertThat(taken[0]).as("asker %s avoids %s, chair %s, voter %s", asker, avoided, chair, voter)
				.isEqualTo(!own.contains(id(chair)));
			if (taken[0]) {
				BodyVote counted = this.votes.votesOn(List.of(sitting.item().getId()))
					.get(sitting.item().getId())
					.get(0);
				assertThat(counted.voters()).as("a yes of his own does not count").doesNotContainAnyElementsOf(own);
				assertThat(counted.yes()).isEqualTo(4 - own.size());
				assertThat(counted.recused()).isEqualTo(own.size());
				assertThat(counted.passed()).isEqualTo(own.size() == 1);
			}
		});
		return taken[0];
	}

	/** How many of the deals with an approved request let one of the four pay. */
	private int pay(int asker, int chair, int payer) {
		int[] paid = new int[1];
		takingBack(() -> {
			long request = asked(asker);
			Sitting sitting = sitting(chair, request);
			Map<Long, Choice> said = new HashMap<>();
			sitting.voters().forEach((seat) -> said.put(seat.personId(), Choice.YES));
			if (works(() -> decide(sitting, chair, said))) {
				this.story.passed(this.branch, request, Body.OFFICE_MEETING);
				this.entities.flush();
				int version = this.expenses.lock(request).getVersion();
				CurrentPerson accountant = ExpenseStory.as(this.branch, this.branch.people.get(payer), Role.ACCOUNTANT,
						Role.WORKER);
				paid[0] = works(() -> this.payments.pay(accountant, request, version, Outlay.whole(DAY))) ? 1 : 0;
			}
		});
		return paid[0];
	}

	private long asked(int asker) {
		long request = this.expenses.write(actor(asker),
				new ExpenseDraft(ExpenseKind.USUAL, "信纸", "写材料", Spending.OFFICE, "文具店", null, DAY, null, null, null,
						null, List.of(new ExpenseDraft.Line("信纸", 10_000)), List.of()));
		this.expenses.submit(actor(asker), request, 0);
		this.entities.flush();
		return request;
	}

	private Sitting sitting(int chair, long request) {
		CurrentPerson leads = actor(chair);
		long id = this.meetings.plan(leads, new MeetingPlan(MeetingKind.COMMITTEE, null, DAY, LocalTime.of(8, 30),
				"会议室", id(chair), id((chair + 1) % 4)));
		this.items.add(leads, id, new ItemDraft("买信纸", null, 10, null, null, null, false, Ballot.OPEN, null,
				List.of(new ItemDraft.MatterRef(MatterKind.EXPENSE, request))));
		this.meetings.call(leads, id, version(id));
		this.meetings.begin(leads, id, version(id), LocalTime.of(8, 30));
		Map<Long, Standing> there = new HashMap<>();
		this.branch.people.subList(0, 4).forEach((officer) -> there.put(officer.id(), Standing.PRESENT));
		this.attendances.take(leads, id, there, Set.of());
		this.entities.flush();
		Meeting meeting = this.meetings.meeting(id);
		AgendaItem item = this.items.of(meeting).get(0);
		List<ItemMatter> places = this.items.matters(List.of(item));
		List<Matter> matters = this.items.asTheyStand(places);
		return new Sitting(meeting, item, places.get(0), matters.get(0),
				this.deciding.table(meeting, item, matters, Set.of()).voters(Body.COMMITTEE));
	}

	/** The version as the next act finds it, all acts being in one transaction here. */
	private int version(long meeting) {
		this.entities.flush();
		return this.meetings.meeting(meeting).getVersion();
	}

	/** The chair keys the vote in, and leads it himself. */
	private void decide(Sitting sitting, int chair, Map<Long, Choice> votes) {
		boolean few = sitting.voters().size() < 3;
		Map<Long, Decision.Grant> grant = Map.of(sitting.place().getId(),
				new Decision.Grant(null, few ? "能投票的不够三个" : null));
		this.deciding.decide(actor(chair), sitting.meeting().getId(), sitting.item().getId(),
				sitting.item().getVersion(), Map.of(sitting.place().getId(), sitting.matter().revision()), new Decision(
						Motion.PASS, new Words("都说了。", null, null, null, null), null, Set.of(), votes, null, grant));
	}

	private static boolean works(Runnable act) {
		try {
			act.run();
			return true;
		}
		catch (RuleViolation no) {
			return false;
		}
	}

	private void takingBack(Runnable work) {
		BranchContext.within(this.branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			work.run();
			status.setRollbackOnly();
		}));
	}

	private long id(int officer) {
		return this.branch.people.get(officer).id();
	}

	private CurrentPerson actor(int officer) {
		return ExpenseStory.as(this.branch, this.branch.people.get(officer), COMMITTEE.get(officer), Role.MEMBER,
				Role.WORKER);
	}

	/** A meeting with the request on its agenda. */
	private record Sitting(Meeting meeting, AgendaItem item, ItemMatter place, Matter matter, List<Seat> voters) {
	}

}

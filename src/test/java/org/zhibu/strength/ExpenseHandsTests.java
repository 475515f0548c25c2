package org.zhibu.strength;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.ExpenseStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.VoteBook;
import org.zhibu.expensepay.Payments;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingPlan;
import org.zhibu.meeting.Meetings;
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
import org.zhibu.shared.Barred;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Four officers dealt out as asker, chair, recorder and payer in every way: nobody
 * presides, records, votes or pays where it is his own money, and no voter pays.
 */
@PageTest
class ExpenseHandsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final List<Role> OFFICES = List.of(Role.SECRETARY, Role.ORGANISATION, Role.DISCIPLINE,
			Role.PUBLICITY);

	@Autowired
	private ExpenseStory story;

	@Autowired
	private MovableClock clock;

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
	private Payments payments;

	private BranchOfStory branch;

	@BeforeEach
	void fourOfficersWhoMayAsk() {
		this.clock.moveTo(2026, 11, 23, 18);
		this.branch = this.story.branch();
		OFFICES.forEach((office) -> this.story.entitle(this.branch, office, "TOOLS", "100", "90000"));
	}

	@Test
	void nobodyActsOnHisOwnMatterWhoeverAsksPresidesRecordsAndPays() {
		int dealt = 0;
		for (int asker = 0; asker < OFFICES.size(); asker++) {
			long expense = 0;
			for (int chair = 0; chair < OFFICES.size(); chair++) {
				for (int recorder = 0; recorder < OFFICES.size(); recorder++) {
					if (chair != recorder) {
						expense = asked(asker, named(asker) + named(chair) + named(recorder));
						dealt += within(expense, asker, chair, recorder);
					}
				}
			}
		}
		assertThat(dealt).isEqualTo(4 * 4 * 3);
	}

	private int within(long expense, int asker, int chair, int recorder) {
		BranchContext.within(this.branch.id, () -> decide(expense, asker, chair, recorder));
		this.story.passed(this.branch, expense, Body.OFFICE_MEETING);
		BranchContext.within(this.branch.id, () -> {
			for (int payer = 0; payer < OFFICES.size(); payer++) {
				CurrentPerson officer = as(payer);
				assertThatThrownBy(() -> this.payments.pay(officer, expense, version(expense), DAY, null, null))
					.as("payer " + payer + " of " + asker)
					.isInstanceOf(Barred.class);
			}
		});
		return 1;
	}

	private void decide(long expense, int asker, int chair, int recorder) {
		long meeting = sitting(expense, chair, recorder);
		AgendaItem item = this.items.of(this.meetings.meeting(meeting)).get(0);
		for (int hand : new int[] { chair, recorder }) {
			if (hand == asker) {
				assertThatThrownBy(() -> record(as(hand), meeting, item, asker, null)).isInstanceOf(Barred.class);
			}
		}
		int hand = (chair == asker) ? recorder : chair;
		if (chair == asker) {
			assertThatThrownBy(() -> record(as(hand), meeting, item, asker, null)).isInstanceOf(RuleViolation.class);
			assertThatThrownBy(() -> record(as(hand), meeting, item, asker, officer(asker).id()))
				.isInstanceOf(RuleViolation.class);
		}
		record(as(hand), meeting, item, asker, (chair == asker) ? officer(recorder).id() : null);
		assertThat(this.votes.votesOn(List.of(item.getId())).get(item.getId())).singleElement().satisfies((vote) -> {
			assertThat(vote.passed()).isTrue();
			assertThat(vote.recused()).isOne();
			assertThat(vote.voters()).hasSize(3).doesNotContain(officer(asker).id());
		});
	}

	private void record(CurrentPerson hand, long meeting, AgendaItem item, int asker, Long presides) {
		List<ItemMatter> places = this.items.matters(List.of(item));
		Matter matter = this.items.asTheyStand(places).get(0);
		Map<Long, Choice> choices = new HashMap<>();
		for (int i = 0; i < OFFICES.size(); i++) {
			if (i != asker) {
				choices.put(officer(i).id(), Choice.YES);
			}
		}
		this.deciding.decide(hand, meeting, item.getId(), item.getVersion(),
				Map.of(places.get(0).getId(), matter.revision()), new Decision(Motion.PASS,
						new Words("说过", null, null, null, null), presides, Set.of(), choices, null, Map.of()));
	}

	private long sitting(long expense, int chair, int recorder) {
		CurrentPerson caller = as(chair);
		long id = this.meetings.plan(caller, new MeetingPlan(MeetingKind.COMMITTEE, null, DAY, LocalTime.of(16, 30),
				"会议室", officer(chair).id(), officer(recorder).id()));
		this.items.add(caller, id, new ItemDraft("一笔钱", null, 5, null, null, false, Ballot.OPEN, null,
				List.of(new ItemDraft.MatterRef(MatterKind.EXPENSE, expense))));
		this.meetings.call(caller, id, this.meetings.meeting(id).getVersion());
		this.meetings.begin(caller, id, this.meetings.meeting(id).getVersion(), LocalTime.of(16, 30));
		Map<Long, Standing> there = new HashMap<>();
		this.branch.people.subList(0, 4).forEach((one) -> there.put(one.id(), Standing.PRESENT));
		this.attendances.take(caller, id, there, Set.of());
		return id;
	}

	private long asked(int asker, String title) {
		return this.story.asked(officer(asker), title, title + "店", "50", "category", "TOOLS");
	}

	/** A word of its own: numbers do not make two purposes different. */
	private static String named(int index) {
		return "锤钎镐绳".substring(index, index + 1);
	}

	private int version(long expense) {
		return this.story.bookOf(expense).of(List.of(expense)).get(0).revision();
	}

	private Someone officer(int index) {
		return this.branch.people.get(index);
	}

	private CurrentPerson as(int index) {
		return ExpenseStory.as(this.branch, officer(index), OFFICES.get(index), Role.ACCOUNTANT, Role.MEMBER,
				Role.WORKER);
	}

}

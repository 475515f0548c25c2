package org.zhibu.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Matter;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingPlan;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.RollCall;
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
import org.zhibu.meetingitem.SessionEnd;
import org.zhibu.meetingitem.Table;
import org.zhibu.meetingitem.Words;
import org.zhibu.minutes.Minutes;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.task.Task;
import org.zhibu.task.Tasks;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The meetings of the demo's months, held from the call to the second signature. */
@Component
@Profile("demo")
class DemoMeetings {

	private static final LocalTime BEGINS = LocalTime.of(16, 30);

	private static final List<String> TALKS = List.of("月底前把三号巷东段的灯线重架一遍", "给夜班配一个热水保温桶", "断钎杆回收按班登记，少一根说清去向",
			"风水带下班前盘好挂齐", "值班室长椅坏了一条，修好再用", "新来的职工一人一个师傅带着", "装岩机点检表贴在机旁");

	private static final List<String> STUDIES = List.of("学习安全规程，讲身边的一件事", "学习上级通报，对照自己的责任区说一条", "讲一段老工人的故事");

	private final Meetings meetings;

	private final Attendances attendances;

	private final Items items;

	private final Deciding deciding;

	private final SessionEnd ends;

	private final Minutes minutes;

	private final Tasks tasks;

	private final DemoClock clock;

	DemoMeetings(Meetings meetings, Attendances attendances, Items items, Deciding deciding, SessionEnd ends,
			Minutes minutes, Tasks tasks, DemoClock clock) {
		this.meetings = meetings;
		this.attendances = attendances;
		this.items = items;
		this.deciding = deciding;
		this.ends = ends;
		this.minutes = minutes;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** The regular meetings of a month, held early in the next one. */
	void hold(DemoCast cast, YearMonth month) {
		int turn = month.getMonthValue();
		LocalDate eighth = DemoFill.dayAfter(month, 8);
		sit(cast, MeetingKind.COMMITTEE, eighth,
				List.of(talk(turn), ItemDraft.talk("上月评分和异议通报", "哪几项丢分多，哪几处要盯", 15, "纪检委员")));
		sit(cast, MeetingKind.THEME_DAY, eighth.plusDays(2), List.of(ItemDraft.talk(study(turn), null, 30, null)));
		if (turn % 3 == 0) {
			sit(cast, MeetingKind.MEMBERS, eighth.plusDays(4),
					List.of(talk(turn + 1), ItemDraft.talk("本季度党员评分和星级通报", null, 20, "书记")));
			sit(cast, MeetingKind.LESSON, eighth.plusDays(6), List.of(ItemDraft.talk(study(turn + 1), null, 45, "书记")));
		}
	}

	private static ItemDraft talk(int turn) {
		return ItemDraft.talk(TALKS.get(turn % TALKS.size()), "大家在班前会上提的", 10, "班前会");
	}

	private static String study(int turn) {
		return STUDIES.get(turn % STUDIES.size());
	}

	/**
	 * Holds one meeting: everybody who may votes for the first item, the rest is heard.
	 */
	void sit(DemoCast cast, MeetingKind kind, LocalDate day, List<ItemDraft> drafts) {
		CurrentPerson chair = cast.secretary();
		CurrentPerson recorder = cast.publicity();
		this.clock.moveTo(day, 17);
		cast.within(() -> {
			long id = this.meetings.plan(chair,
					new MeetingPlan(kind, null, day, BEGINS, "井下值班室", chair.personId(), recorder.personId()));
			drafts.forEach((draft) -> this.items.add(chair, id, draft));
			this.meetings.call(chair, id, version(id));
			this.meetings.begin(chair, id, version(id), BEGINS);
			takeAttendance(chair, id);
			settle(cast, chair, id, day);
			this.ends.end(chair, id, version(id), BEGINS.plusMinutes(28));
			this.minutes.follow(chair, id, version(id), "上次定的都办了，没办完的接着办。");
			this.minutes.sign(chair, id, version(id));
			this.minutes.sign(recorder, id, version(id));
			finishTasks(cast, id);
		});
	}

	/** One in seven is on shift, never one of the four officers. */
	private void takeAttendance(CurrentPerson chair, long id) {
		RollCall roll = this.attendances.rollCall(this.meetings.meeting(id));
		Map<Long, Standing> noted = new HashMap<>();
		for (Seat seat : roll.seats()) {
			boolean below = noted.size() % 7 == 6;
			noted.put(seat.personId(), below ? Standing.ON_SHIFT : Standing.PRESENT);
		}
		this.attendances.take(chair, id, noted, Set.of());
	}

	private void settle(DemoCast cast, CurrentPerson chair, long id, LocalDate day) {
		Meeting meeting = this.meetings.meeting(id);
		boolean voted = !MeetingKind.DECIDING.contains(meeting.getKind());
		for (AgendaItem item : this.items.of(meeting)) {
			List<ItemMatter> places = this.items.matters(List.of(item));
			boolean passes = !places.isEmpty() || !voted;
			voted = voted || passes;
			List<Matter> matters = this.items.asTheyStand(places);
			Table table = this.deciding.table(meeting, item, matters, Set.of());
			this.deciding.decide(chair, id, item.getId(), item.getVersion(), revisions(places, matters),
					passes ? pass(cast, table, day) : heard());
		}
	}

	/** What the meeting gave out is done before the next one, and closed by another. */
	private void finishTasks(DemoCast cast, long id) {
		for (Task task : this.tasks.of(id)) {
			this.tasks.report(cast.organisation(), task.getId(), task.getVersion(), "办好了，当班看过。");
			this.tasks.close(cast.secretary(), task.getId(), task.getVersion() + 1);
		}
	}

	private static Decision pass(DemoCast cast, Table table, LocalDate day) {
		Map<Long, Choice> votes = new HashMap<>();
		table.bodies().forEach((body) -> table.voters(body).forEach((seat) -> votes.put(seat.personId(), Choice.YES)));
		return new Decision(Motion.PASS, new Words("大家说得实在，都同意。", null, table.item().getTitle(),
				cast.organisation().personId(), day.plusDays(20)), null, Set.of(), votes, null, Map.of());
	}

	private static Decision heard() {
		return new Decision(Motion.NOTE, new Words("一人说了一条，记在各自的责任区上。", null, null, null, null), null, Set.of(),
				Map.of(), null, Map.of());
	}

	private static Map<Long, Integer> revisions(List<ItemMatter> places, List<Matter> matters) {
		Map<Long, Integer> seen = new HashMap<>();
		for (ItemMatter place : places) {
			matters.stream()
				.filter((one) -> one.kind() == place.getKind() && one.id() == place.getMatterId())
				.forEach((one) -> seen.put(place.getId(), one.revision()));
		}
		return seen;
	}

	private int version(long id) {
		return this.meetings.meeting(id).getVersion();
	}

}

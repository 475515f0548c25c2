package org.zhibu;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingPlan;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.Standing;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.meetingitem.Items;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

/** Meetings of a story, brought to the table through the services. */
public final class MeetingBook {

	private final BranchOfStory branch;

	private final Meetings meetings;

	private final Attendances attendances;

	private final Items items;

	public MeetingBook(BranchOfStory branch, Meetings meetings, Attendances attendances, Items items) {
		this.branch = branch;
		this.meetings = meetings;
		this.attendances = attendances;
		this.items = items;
	}

	/**
	 * A meeting that sits since half past four, everybody due there; the clock is later.
	 */
	public long sitting(MeetingKind kind, LocalDate day, ItemDraft... drafts) {
		return within(() -> {
			long id = this.meetings.plan(secretary(), new MeetingPlan(kind, null, day, LocalTime.of(16, 30), "会议室",
					this.branch.secretary().id(), this.branch.publicity().id()));
			for (ItemDraft draft : drafts) {
				this.items.add(secretary(), id, draft);
			}
			this.meetings.call(secretary(), id, version(id));
			this.meetings.begin(secretary(), id, version(id), LocalTime.of(16, 30));
			Map<Long, Standing> there = new HashMap<>();
			this.attendances.rollCall(this.meetings.meeting(id))
				.seats()
				.forEach((seat) -> there.put(seat.personId(), Standing.PRESENT));
			this.attendances.take(secretary(), id, there, Set.of());
			return id;
		});
	}

	/** The ids of a meeting's items, in the order of the agenda. */
	public List<Long> itemsOf(long meeting) {
		return within(
				() -> this.items.of(this.meetings.meeting(meeting)).stream().map((item) -> item.getId()).toList());
	}

	/** The meeting as it stands. */
	public Meeting meeting(long id) {
		return within(() -> this.meetings.meeting(id));
	}

	/** The secretary as the services see her. */
	public CurrentPerson secretary() {
		return actor(this.branch.secretary(), Role.SECRETARY);
	}

	/** Somebody with an office as the services see him. */
	public CurrentPerson actor(Someone who, Role role) {
		return new CurrentPerson(1, who.id(), this.branch.id, who.name(), "", Set.of(role, Role.MEMBER, Role.WORKER),
				Set.of());
	}

	/** Does a piece of work within the branch. */
	public <T> T within(Supplier<T> work) {
		return BranchContext.within(this.branch.id, work);
	}

	private int version(long id) {
		return this.meetings.meeting(id).getVersion();
	}

}

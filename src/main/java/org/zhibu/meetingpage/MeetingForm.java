package org.zhibu.meetingpage;

import java.time.LocalDate;
import java.time.LocalTime;

import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingPlan;
import org.zhibu.shared.DateText;
import org.zhibu.shared.FormText;
import org.zhibu.shared.RuleViolation;

/** What was typed about a meeting before it is held. */
record MeetingForm(String group, String day, String time, String place, Long chairId, Long recorderId) {

	private static final int PLACE = 60;

	private static final int GROUP = 30;

	MeetingForm {
		group = FormText.plain(group);
		day = FormText.plain(day);
		time = FormText.plain(time);
		place = FormText.plain(place);
	}

	/**
	 * What was typed, read.
	 * @throws RuleViolation at the field that cannot be read
	 */
	MeetingPlan read(MeetingKind kind) {
		LocalDate on = DateText.read(this.day).orElseThrow(() -> RuleViolation.at("day", "meeting.day.unreadable"));
		LocalTime at = TimeText.read("time", this.time);
		if (this.chairId == null || this.recorderId == null) {
			throw RuleViolation.at((this.chairId == null) ? "chairId" : "recorderId", "meeting.hands.missing");
		}
		String where = FormText.within("place", this.place, PLACE);
		String of = FormText.within("group", this.group, GROUP);
		return new MeetingPlan(kind, of, on, at, where, this.chairId, this.recorderId);
	}

}

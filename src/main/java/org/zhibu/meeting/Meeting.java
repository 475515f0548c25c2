package org.zhibu.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

/** A meeting, from its plan to the signed minutes. */
@Entity
public class Meeting extends BranchScoped {

	@Enumerated(EnumType.STRING)
	private MeetingKind kind;

	private String partyGroup;

	@Enumerated(EnumType.STRING)
	private MeetingState state = MeetingState.PLANNED;

	private LocalDate heldOn;

	private LocalTime planned;

	private String place;

	private Long chairId;

	private Long recorderId;

	private Long enteredBy;

	private boolean late;

	private Instant calledAt;

	private LocalTime began;

	private LocalTime ended;

	private String followUp;

	private int signRound = 1;

	private Integer dueCount;

	private Integer presentCount;

	private String cancelledWhy;

	protected Meeting() {
	}

	Meeting(MeetingPlan plan, boolean late, Long enteredBy) {
		this.kind = plan.kind();
		this.partyGroup = plan.group();
		this.late = late;
		this.enteredBy = enteredBy;
		if ((plan.kind() == MeetingKind.GROUP) == (plan.group() == null)) {
			throw RuleViolation.at("group", "meeting.group");
		}
		arrange(plan);
	}

	/** Moves the meeting, while it has not begun; its kind stays. */
	final void arrange(MeetingPlan plan) {
		if (plan.chairId() == plan.recorderId()) {
			throw RuleViolation.at("recorderId", "meeting.twoHands");
		}
		this.heldOn = plan.day();
		this.planned = plan.time();
		this.place = plan.place();
		this.chairId = plan.chairId();
		this.recorderId = plan.recorderId();
	}

	void call(Instant now) {
		this.state = MeetingState.CALLED;
		this.calledAt = now;
	}

	void begin(LocalTime at) {
		this.state = MeetingState.IN_SESSION;
		this.began = at;
	}

	/** Ends the session; from now on only the minutes are written. */
	void end(LocalTime at, int due, int present) {
		if (!at.isAfter(this.began)) {
			throw RuleViolation.at("time", "meeting.end.before", this.began);
		}
		this.state = MeetingState.MINUTES;
		this.ended = at;
		this.dueCount = due;
		this.presentCount = present;
	}

	/** Notes what became of the last decisions. */
	public void follow(String said) {
		this.followUp = said;
		rewritten();
	}

	/** The minutes were changed: whoever signed before signs anew. */
	public void rewritten() {
		this.signRound++;
	}

	/** Locks the minutes, once both have signed. */
	public void lock() {
		this.state = MeetingState.SIGNED;
	}

	void cancel(String why) {
		this.state = MeetingState.CANCELLED;
		this.cancelledWhy = why;
	}

	/** Yes while the meeting can still be moved, called or cancelled. */
	public Verdict mayBeArranged() {
		return Verdict.noIf(this.state == MeetingState.CANCELLED, "meeting.cancelled")
			.and(() -> Verdict.noIf(!isAhead(), "meeting.begun"));
	}

	/** Yes while items are dealt with and attendance is taken. */
	public Verdict isSitting() {
		return Verdict.noIf(isAhead(), "meeting.notBegun")
			.and(() -> Verdict.noIf(this.state != MeetingState.IN_SESSION, "meeting.over"));
	}

	/** Yes while minutes are written and not locked. */
	public Verdict isOpenForMinutes() {
		return Verdict.noIf(isAhead(), "meeting.notBegun")
			.and(() -> Verdict.noIf(this.state == MeetingState.CANCELLED, "meeting.cancelled"))
			.and(() -> Verdict.noIf(this.state == MeetingState.SIGNED, "meeting.locked"));
	}

	/** Whether it has not begun. */
	public boolean isAhead() {
		return this.state == MeetingState.PLANNED || this.state == MeetingState.CALLED;
	}

	/** Whether that person leads it or writes its minutes. */
	public boolean isLedBy(Long personId) {
		return this.chairId.equals(personId) || this.recorderId.equals(personId);
	}

	/** How long it took, in minutes; {@code null} before its end. */
	public Integer minutes() {
		return (this.ended != null) ? (this.ended.toSecondOfDay() - this.began.toSecondOfDay()) / 60 : null;
	}

	public MeetingKind getKind() {
		return this.kind;
	}

	public String getPartyGroup() {
		return this.partyGroup;
	}

	public MeetingState getState() {
		return this.state;
	}

	public LocalDate getHeldOn() {
		return this.heldOn;
	}

	public LocalTime getPlanned() {
		return this.planned;
	}

	public String getPlace() {
		return this.place;
	}

	public Long getChairId() {
		return this.chairId;
	}

	public Long getRecorderId() {
		return this.recorderId;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

	/** Whether it was keyed in after it had been held (补录). */
	public boolean isLate() {
		return this.late;
	}

	/** When everybody was called, {@code null} before. */
	public Instant getCalledAt() {
		return this.calledAt;
	}

	public LocalTime getBegan() {
		return this.began;
	}

	public LocalTime getEnded() {
		return this.ended;
	}

	public String getFollowUp() {
		return this.followUp;
	}

	/** Which state of the minutes a signature stands under. */
	public int getSignRound() {
		return this.signRound;
	}

	/** How many were due when it ended (应到). */
	public Integer getDueCount() {
		return this.dueCount;
	}

	/** How many of those were there (实到). */
	public Integer getPresentCount() {
		return this.presentCount;
	}

	public String getCancelledWhy() {
		return this.cancelledWhy;
	}

}

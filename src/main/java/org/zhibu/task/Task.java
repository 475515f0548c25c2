package org.zhibu.task;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Verdict;

/** What somebody does until a day because a meeting decided it. */
@Entity
public class Task extends BranchScoped {

	private Long meetingId;

	private Long itemId;

	private String title;

	private Long ownerId;

	private LocalDate dueOn;

	@Enumerated(EnumType.STRING)
	private TaskState state = TaskState.OPEN;

	private String report;

	private LocalDate doneOn;

	private Long closedBy;

	private Instant closedAt;

	protected Task() {
	}

	Task(Long meetingId, Long itemId, String title, Long ownerId, LocalDate dueOn) {
		this.meetingId = meetingId;
		this.itemId = itemId;
		assign(title, ownerId, dueOn);
	}

	/** Gives it to somebody, while it is open. */
	final void assign(String what, Long owner, LocalDate due) {
		this.title = what;
		this.ownerId = owner;
		this.dueOn = due;
	}

	void report(String said, LocalDate day) {
		this.report = said;
		this.doneOn = day;
		this.state = TaskState.DONE;
	}

	void reopen() {
		this.state = TaskState.OPEN;
		this.doneOn = null;
	}

	void close(Long by, Instant now) {
		this.state = TaskState.CLOSED;
		this.closedBy = by;
		this.closedAt = now;
	}

	Verdict isOpen() {
		return Verdict.noIf(this.state != TaskState.OPEN, "task.notOpen");
	}

	Verdict isDone() {
		return Verdict.noIf(this.state != TaskState.DONE, "task.notDone");
	}

	/** Whether it is open after its day. */
	public boolean isOverdue(LocalDate today) {
		return this.state == TaskState.OPEN && this.dueOn.isBefore(today);
	}

	public Long getMeetingId() {
		return this.meetingId;
	}

	public Long getItemId() {
		return this.itemId;
	}

	public String getTitle() {
		return this.title;
	}

	public Long getOwnerId() {
		return this.ownerId;
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	public TaskState getState() {
		return this.state;
	}

	public String getReport() {
		return this.report;
	}

	public LocalDate getDoneOn() {
		return this.doneOn;
	}

	Long getClosedBy() {
		return this.closedBy;
	}

	Instant getClosedAt() {
		return this.closedAt;
	}

}

package org.zhibu.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.notice.Notices;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks: given with a decision, reported by their owners, closed by the committee. */
@Service
@Transactional
public class Tasks {

	private static final int PAGE = 50;

	private final TaskRepository tasks;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Tasks(TaskRepository tasks, Notices notices, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Follows a decision: makes its task, or gives it to somebody else while it is open.
	 * A decision without an owner or a day makes none.
	 */
	public void follow(long meetingId, long itemId, String title, Long ownerId, LocalDate dueOn) {
		if (ownerId == null || dueOn == null) {
			return;
		}
		Task task = this.tasks.findByItemId(itemId).orElse(null);
		if (task == null) {
			this.tasks.save(new Task(meetingId, itemId, title, ownerId, dueOn));
			this.notices.tell(ownerId, new Sentence("task.notice", title, dueOn), "/tasks");
		}
		else if (task.isOpen().allowed()) {
			task.assign(title, ownerId, dueOn);
		}
	}

	/** The owner says what he did. */
	public void report(CurrentPerson actor, long id, int seenVersion, String said) {
		Task task = task(id);
		mayReport(actor, task).orRefuse();
		task.requireVersion(seenVersion);
		if (said.isBlank()) {
			throw RuleViolation.at("report", "task.report.missing");
		}
		task.report(said, LocalDate.now(this.clock));
		this.audit.wrote(actor, "task.reported", "task", id, null);
	}

	/** Closes a task that was reported. */
	public void close(CurrentPerson actor, long id, int seenVersion) {
		Task task = task(id);
		mayClose(actor, task).orRefuse();
		task.requireVersion(seenVersion);
		task.close(actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "task.closed", "task", id, null);
	}

	/** Gives a task that was reported back to its owner. */
	public void reopen(CurrentPerson actor, long id, int seenVersion) {
		Task task = task(id);
		mayClose(actor, task).orRefuse();
		task.requireVersion(seenVersion);
		task.reopen();
		this.notices.tell(task.getOwnerId(), new Sentence("task.notice.back", task.getTitle()), "/tasks");
		this.audit.wrote(actor, "task.reopened", "task", id, null);
	}

	/** Whether the person reports on that task. */
	public Verdict mayReport(CurrentPerson actor, Task task) {
		return Verdict.noIf(!actor.is(task.getOwnerId()), "task.owner").and(task::isOpen);
	}

	/** Whether the person closes that task or gives it back. */
	public Verdict mayClose(CurrentPerson actor, Task task) {
		return Verdict.noIf(!actor.onCommittee(), "task.close.office")
			.and(task::isDone)
			.and(() -> Verdict.noIf(actor.is(task.getOwnerId()), "task.close.own"));
	}

	/** Tasks not closed, the earliest day first. */
	@Transactional(readOnly = true)
	public List<Task> running() {
		return this.tasks.running();
	}

	/** The tasks of a person that are open, the earliest day first. */
	@Transactional(readOnly = true)
	public List<Task> openOf(long personId) {
		return this.tasks.openOf(personId);
	}

	/** A page of closed tasks before an id, the newest first. */
	@Transactional(readOnly = true)
	public List<Task> closed(Long before) {
		return this.tasks.closed((before != null) ? before : Long.MAX_VALUE, PAGE);
	}

	/** The tasks of a meeting. */
	@Transactional(readOnly = true)
	public List<Task> of(long meetingId) {
		return this.tasks.findByMeetingIdOrderById(meetingId);
	}

	private Task task(long id) {
		return this.tasks.findById(id).orElseThrow(() -> new Missing("task"));
	}

}

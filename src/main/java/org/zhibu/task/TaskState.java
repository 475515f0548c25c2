package org.zhibu.task;

/** How far a task is. */
public enum TaskState {

	OPEN,
	/** The owner says it is done. */
	DONE, CLOSED;

	/** The message key of its name. */
	public String key() {
		return "task.state." + name();
	}

}

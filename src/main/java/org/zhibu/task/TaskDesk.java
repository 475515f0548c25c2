package org.zhibu.task;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own open tasks. */
@Component
@Transactional(readOnly = true)
class TaskDesk implements DeskSource {

	private final Tasks tasks;

	TaskDesk(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (person.personId() == null) {
			return List.of();
		}
		return this.tasks.openOf(person.personId())
			.stream()
			.map((task) -> new Step(task.getDueOn(), new Sentence("task.desk", task.getTitle()), null, "/tasks",
					new Sentence("task.desk.verb")))
			.toList();
	}

}

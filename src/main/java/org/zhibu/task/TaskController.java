package org.zhibu.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TaskController {

	private static final int LONGEST = 300;

	private final Tasks tasks;

	private final Roster roster;

	private final Clock clock;

	TaskController(Tasks tasks, Roster roster, Clock clock) {
		this.tasks = tasks;
		this.roster = roster;
		this.clock = clock;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/tasks")
	String index(CurrentPerson actor, Model model) {
		boolean all = actor.has(Right.MEETINGS_READ);
		List<Task> shown = new ArrayList<>(all ? this.tasks.running() : this.tasks.openOf(actor.personId()));
		List<Task> closed = all ? this.tasks.closed(null) : List.of();
		List<Task> both = new ArrayList<>(shown);
		both.addAll(closed);
		model.addAttribute("tasks", shown);
		model.addAttribute("closed", closed);
		model.addAttribute("all", all);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("names", this.roster.names(both.stream().map(Task::getOwnerId).distinct().toList()));
		model.addAttribute("mayReport", may(shown, (task) -> this.tasks.mayReport(actor, task)));
		model.addAttribute("mayClose", may(shown, (task) -> this.tasks.mayClose(actor, task)));
		return "tasks/index";
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/tasks/{id}/report")
	String report(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String report, CurrentPerson actor, Once once, Model model) {
		return once.answer(() -> {
			String said = FormText.within("report", report, LONGEST);
			this.tasks.report(actor, id, version, (said != null) ? said : "");
			return "redirect:/tasks";
		}, (no) -> {
			model.addAttribute("typedId", id);
			model.addAttribute("typed", report);
			return index(actor, model);
		});
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/tasks/{id}/closing")
	String close(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once) {
		return once.answer(() -> {
			this.tasks.close(actor, id, version);
			return "redirect:/tasks";
		});
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/tasks/{id}/reopening")
	String reopen(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once) {
		return once.answer(() -> {
			this.tasks.reopen(actor, id, version);
			return "redirect:/tasks";
		});
	}

	private static Map<Long, Verdict> may(List<Task> tasks, Function<Task, Verdict> question) {
		return tasks.stream().collect(Collectors.toMap(Task::getId, question));
	}

}

package org.zhibu.meetingpage;

import java.util.Map;

import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.Meetings;
import org.zhibu.meetingitem.Deciding;
import org.zhibu.meetingitem.Items;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.topic.Topic;
import org.zhibu.topic.Topics;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ItemController {

	private final Items items;

	private final Deciding deciding;

	private final ItemViews views;

	private final Meetings meetings;

	private final MeetingViews meetingViews;

	private final Topics topics;

	private final Roster roster;

	ItemController(Items items, Deciding deciding, ItemViews views, Meetings meetings, MeetingViews meetingViews,
			Topics topics, Roster roster) {
		this.items = items;
		this.deciding = deciding;
		this.views = views;
		this.meetings = meetings;
		this.meetingViews = meetingViews;
		this.topics = topics;
		this.roster = roster;
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}/items/new")
	String blank(@PathVariable long id, CurrentPerson actor, Model model) {
		return form(id, ItemForm.EMPTY, actor, model);
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/items")
	String create(@PathVariable long id, ItemForm form, CurrentPerson actor, Once once, Model model) {
		return once.answer(() -> {
			Long topicId = FormText.id(form.topicId());
			Topic topic = (topicId != null) ? this.topics.topic(topicId) : null;
			this.items.add(actor, id, form.read(topic != null && topic.getSource().ofWorkers(),
					(topic != null) ? topic.getTitle() : null));
			return "redirect:/meetings/" + id;
		}, (no) -> form(id, form, actor, model));
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}/items/{item}")
	String show(@PathVariable long id, @PathVariable long item, CurrentPerson actor, Model model) {
		return page(id, item, actor, Map.of(), model);
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/items/{item}/removal")
	String remove(@PathVariable long id, @PathVariable long item, @RequestParam(defaultValue = "-1") int version,
			CurrentPerson actor, Once once) {
		return once.answer(() -> {
			this.items.remove(actor, id, item, version);
			return "redirect:/meetings/" + id;
		});
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/items/{item}/decision")
	String decide(@PathVariable long id, @PathVariable long item, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			this.deciding.decide(actor, id, item, version, DecisionForm.revisions(typed), DecisionForm.decision(typed));
			flash.addFlashAttribute("done", "item.decided");
			return "redirect:/meetings/" + id + "/items/" + item;
		}, (no) -> page(id, item, actor, typed, model));
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/items/{item}/words")
	String write(@PathVariable long id, @PathVariable long item, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			this.items.write(actor, id, item, version, DecisionForm.words(typed));
			flash.addFlashAttribute("done", "item.written");
			return "redirect:/meetings/" + id;
		}, (no) -> page(id, item, actor, typed, model));
	}

	private String page(long id, long item, CurrentPerson actor, Map<String, String> typed, Model model) {
		ItemView view = this.views.item(actor, id, item);
		model.addAttribute("view", view);
		model.addAttribute("typed", typed);
		boolean writes = view.mayDecide().allowed() || view.mayWrite().allowed();
		model.addAttribute("people", writes ? this.roster.present() : null);
		return "meetings/item";
	}

	private String form(long id, ItemForm form, CurrentPerson actor, Model model) {
		Meeting meeting = this.meetings.meeting(id);
		this.items.mayWrite(actor, meeting).orRefuse();
		model.addAttribute("meeting", meeting);
		model.addAttribute("waiting", this.meetingViews.waiting(meeting));
		model.addAttribute("form", form);
		return "meetings/new-item";
	}

}

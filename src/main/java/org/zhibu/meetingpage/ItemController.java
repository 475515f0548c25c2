package org.zhibu.meetingpage;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.Meetings;
import org.zhibu.meetingitem.Deciding;
import org.zhibu.meetingitem.Decision;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.meetingitem.Items;
import org.zhibu.meetingitem.Words;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
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
	String create(@PathVariable long id, ItemForm form, CurrentPerson actor, Once once, Model model,
			HttpServletResponse response) {
		try {
			Long topicId = Typed.id(form.topicId());
			Topic topic = (topicId != null) ? this.topics.topic(topicId) : null;
			ItemDraft draft = form.read(topic != null && topic.getSource().ofWorkers(),
					(topic != null) ? topic.getTitle() : null);
			return once.answer(() -> {
				this.items.add(actor, id, draft);
				return "redirect:/meetings/" + id;
			});
		}
		catch (Barred no) {
			throw no;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			model.addAttribute("field", no.field());
			return form(id, form, actor, model);
		}
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
			HttpServletResponse response, RedirectAttributes flash) {
		return tried(id, item, actor, typed, model, response, () -> {
			Decision decision = DecisionForm.decision(typed);
			String next = once.answer(() -> {
				this.deciding.decide(actor, id, item, version, DecisionForm.revisions(typed), decision);
				return "redirect:/meetings/" + id + "/items/" + item;
			});
			flash.addFlashAttribute("done", "item.decided");
			return next;
		});
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/items/{item}/words")
	String write(@PathVariable long id, @PathVariable long item, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, CurrentPerson actor, Once once, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		return tried(id, item, actor, typed, model, response, () -> {
			Words words = DecisionForm.words(typed);
			String next = once.answer(() -> {
				this.items.write(actor, id, item, version, words);
				return "redirect:/meetings/" + id;
			});
			flash.addFlashAttribute("done", "item.written");
			return next;
		});
	}

	private String tried(long id, long item, CurrentPerson actor, Map<String, String> typed, Model model,
			HttpServletResponse response, Supplier<String> work) {
		try {
			return work.get();
		}
		catch (Barred no) {
			throw no;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			model.addAttribute("field", no.field());
			return page(id, item, actor, typed, model);
		}
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

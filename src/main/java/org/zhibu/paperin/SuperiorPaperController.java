package org.zhibu.paperin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SuperiorPaperController {

	private static final int NUMBER = 40;

	private static final int TITLE = 100;

	private static final int ASKS = 500;

	private static final int PLAIN = 300;

	private final SuperiorPapers papers;

	private final Clock clock;

	SuperiorPaperController(SuperiorPapers papers, Clock clock) {
		this.papers = papers;
		this.clock = clock;
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/papers")
	String index(CurrentPerson actor, Model model) {
		return page(actor, new PaperForm("", "", "", "", LocalDate.now(this.clock).toString(), ""), model);
	}

	@Needs(Right.MEETINGS_WRITE)
	@PostMapping("/papers")
	String create(PaperForm form, CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		return once.answer(() -> {
			this.papers.note(actor, form.read());
			flash.addFlashAttribute("done", "paperin.noted");
			return "redirect:/papers";
		}, (no) -> page(actor, form, model));
	}

	@Needs(Right.MEETINGS_WRITE)
	@PostMapping("/papers/{id}/done")
	String done(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String done, CurrentPerson actor, Once once, Model model) {
		return once.answer(() -> {
			this.papers.done(actor, id, version, FormText.within("done", done, PLAIN));
			return "redirect:/papers";
		}, (no) -> {
			model.addAttribute("typedId", id);
			model.addAttribute("typed", done);
			return index(actor, model);
		});
	}

	private String page(CurrentPerson actor, PaperForm form, Model model) {
		List<SuperiorPaper> papers = this.papers.latest();
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("papers", papers.stream().map((one) -> Line.of(one, today)).toList());
		model.addAttribute("form", form);
		model.addAttribute("may", this.papers.mayWrite(actor));
		return "papers/index";
	}

	/** What was typed about a paper. */
	record PaperForm(String number, String title, String asks, String plain, String receivedOn, String dueOn) {

		PaperDraft read() {
			String of = FormText.within("number", this.number, NUMBER);
			String named = FormText.within("title", this.title, TITLE);
			String wanted = FormText.within("asks", this.asks, ASKS);
			if (of == null || named == null || wanted == null) {
				throw RuleViolation.at((of == null) ? "number" : (named == null) ? "title" : "asks", "paperin.missing");
			}
			String until = FormText.within("dueOn", this.dueOn, NUMBER);
			return new PaperDraft(of, named, wanted, FormText.within("plain", this.plain, PLAIN),
					day("receivedOn", this.receivedOn), (until != null) ? day("dueOn", until) : null);
		}

		private static LocalDate day(String field, String typed) {
			return DateText.read((typed != null) ? typed : "")
				.orElseThrow(() -> RuleViolation.at(field, "paperin.day"));
		}

	}

	/** A paper in the list. */
	record Line(long id, int version, String number, String title, String asks, String plain, LocalDate dueOn,
			Long meetingId, String done, LocalDate doneOn, boolean overdue) {

		static Line of(SuperiorPaper paper, LocalDate today) {
			boolean late = paper.getDoneOn() == null && paper.getDueOn() != null && paper.getDueOn().isBefore(today);
			return new Line(paper.getId(), paper.getVersion(), paper.getNumber(), paper.getTitle(), paper.getAsks(),
					paper.getPlain(), paper.getDueOn(), paper.getMeetingId(), paper.getDone(), paper.getDoneOn(), late);
		}

	}

}

package org.zhibu.topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PreshiftController {

	private static final int SENTENCE = 200;

	private static final int TOPIC = 100;

	private static final int MOST_HEADS = 500;

	private final Preshifts preshifts;

	private final Roster roster;

	private final Clock clock;

	PreshiftController(Preshifts preshifts, Roster roster, Clock clock) {
		this.preshifts = preshifts;
		this.roster = roster;
		this.clock = clock;
	}

	@Needs(Right.PRESHIFT)
	@GetMapping("/preshifts")
	String index(CurrentPerson actor, Model model) {
		List<Team> teams = this.preshifts.teams(actor);
		Long first = (teams.size() == 1) ? teams.get(0).getId() : null;
		return page(actor, new PreshiftForm(first, LocalDate.now(this.clock).toString(), "", "", ""), model);
	}

	@Needs(Right.PRESHIFT)
	@PostMapping("/preshifts")
	String create(PreshiftForm form, CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		return once.answer(() -> {
			LocalDate day = DateText.read(form.day()).orElseThrow(() -> RuleViolation.at("day", "preshift.day.read"));
			int heads = heads(form.heads());
			if (form.teamId() == null || form.sentence().isEmpty() || form.sentence().length() > SENTENCE
					|| form.topic().length() > TOPIC) {
				throw RuleViolation.at("sentence", "preshift.sentence", SENTENCE, TOPIC);
			}
			this.preshifts.note(actor, form.teamId(), day, heads, form.sentence(), form.topic());
			flash.addFlashAttribute("done", "preshift.noted");
			return "redirect:/preshifts";
		}, (no) -> page(actor, form, model));
	}

	private String page(CurrentPerson actor, PreshiftForm form, Model model) {
		Map<Long, String> names = this.roster.teams().stream().collect(Collectors.toMap(Team::getId, Team::getName));
		model.addAttribute("teams", this.preshifts.teams(actor));
		model.addAttribute("rows",
				this.preshifts.latest(actor)
					.stream()
					.map((one) -> new Row(one.getHeldOn(), names.get(one.getTeamId()), one.getShift(), one.getHeads(),
							one.getSentence()))
					.toList());
		model.addAttribute("form", form);
		return "preshifts/index";
	}

	private static int heads(String typed) {
		if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > MOST_HEADS) {
			throw RuleViolation.at("heads", "preshift.heads", MOST_HEADS);
		}
		return Integer.parseInt(typed);
	}

	/** What was typed about a meeting before the shift. */
	record PreshiftForm(Long teamId, String day, String heads, String sentence, String topic) {

		PreshiftForm {
			day = FormText.plain(day);
			heads = FormText.plain(heads);
			sentence = FormText.plain(sentence);
			topic = FormText.plain(topic);
		}

	}

	/** A line of the list. */
	record Row(LocalDate day, String team, String shift, int heads, String sentence) {
	}

}

package org.zhibu.carerule;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;

import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CareRuleController {

	private final CareRules rules;

	CareRuleController(CareRules rules) {
		this.rules = rules;
	}

	@Needs(Right.COVERAGE)
	@GetMapping("/care-rules")
	String show(CurrentPerson actor, Model model) {
		model.addAttribute("form", Form.of(this.rules.next(), this.rules.today()));
		fill(actor, model);
		return "carerules/show";
	}

	@Needs(Right.COVERAGE)
	@PostMapping("/care-rules")
	ModelAndView set(@ModelAttribute("form") Form form, BindingResult errors, CurrentPerson actor, Once once,
			Model model, RedirectAttributes flash) {
		try {
			ModelAndView set = new ModelAndView(once.answer(() -> {
				this.rules.set(actor, form.month(), form.terms());
				return "redirect:/care-rules";
			}));
			flash.addFlashAttribute("done", "care.rule.set");
			return set;
		}
		catch (Barred no) {
			throw no;
		}
		catch (RuleViolation no) {
			no.rejectIn(errors);
			fill(actor, model);
			return new ModelAndView("carerules/show", HttpStatus.valueOf(no.status()));
		}
	}

	private void fill(CurrentPerson actor, Model model) {
		model.addAttribute("now", this.rules.today());
		model.addAttribute("all", this.rules.all());
		model.addAttribute("may", this.rules.mayWrite(actor));
	}

	/** The rules as typed. */
	record Form(String from, String talkMonths, String visitMonths, String visitsFloor, String dormitory, String phone,
			String video) {

		static Form of(YearMonth from, CareTerms terms) {
			return new Form(from.toString(), String.valueOf(terms.talkMonths()), String.valueOf(terms.visitMonths()),
					String.valueOf(terms.visitsFloor()), ticked(terms.dormitoryCounts()), ticked(terms.phoneCounts()),
					ticked(terms.videoCounts()));
		}

		YearMonth month() {
			try {
				return YearMonth.parse((this.from != null) ? this.from.strip() : "");
			}
			catch (DateTimeParseException ex) {
				throw RuleViolation.at("from", "care.rule.from.unreadable");
			}
		}

		CareTerms terms() {
			return new CareTerms(number("talkMonths", this.talkMonths), number("visitMonths", this.visitMonths),
					number("visitsFloor", this.visitsFloor), this.dormitory != null, this.phone != null,
					this.video != null);
		}

		private static String ticked(boolean counts) {
			return counts ? "on" : null;
		}

		private static int number(String field, String typed) {
			if (typed == null || !typed.strip().matches("[0-9]{1,3}")) {
				throw RuleViolation.at(field, "care.rule.number");
			}
			return Integer.parseInt(typed.strip());
		}

	}

}

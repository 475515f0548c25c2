package org.zhibu.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.zhibu.publiccode.PublicCodes;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Once;
import org.zhibu.shared.OpenToAll;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Without a login and without a session; the code alone names the branch. */
@Controller
class PublicZoneController {

	private final PublicCodes codes;

	private final Feedbacks feedbacks;

	PublicZoneController(PublicCodes codes, Feedbacks feedbacks) {
		this.codes = codes;
		this.feedbacks = feedbacks;
	}

	@OpenToAll
	@GetMapping("/z/{code}")
	ModelAndView show(@PathVariable String code, @RequestParam(required = false) String thanks) {
		return page(code, HttpStatus.OK).addObject("form", new Word(null, "")).addObject("thanks", thanks != null);
	}

	@OpenToAll
	@PostMapping("/z/{code}/feedback")
	ModelAndView create(@PathVariable String code, @Valid @ModelAttribute("form") Word form, BindingResult errors,
			HttpServletRequest request, Once once) {
		PublicCodes.Target target = this.codes.find(code);
		if (errors.hasErrors()) {
			return page(code, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return new ModelAndView(BranchContext.within(target.branchId(), () -> once.answer(() -> {
				this.feedbacks.face(target.zoneId());
				this.feedbacks.leave(target.zoneId(), Boolean.parseBoolean(form.praise()), form.said().strip(),
						request.getRemoteAddr());
				return "redirect:/z/" + code + "?thanks=1";
			})));
		}
		catch (RateLimit.TooOften no) {
			no.rejectIn(errors);
			return page(code, HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	private ModelAndView page(String code, HttpStatus status) {
		PublicCodes.Target target = this.codes.find(code);
		return new ModelAndView("feedback/zone", status).addObject("code", code)
			.addObject("zone", BranchContext.within(target.branchId(), () -> this.feedbacks.face(target.zoneId())));
	}

	/** What somebody says. */
	record Word(
			@NotNull(message = "{feedback.kind.missing}") @Pattern(regexp = "true|false",
					message = "{feedback.kind.missing}") String praise,
			@NotBlank(message = "{feedback.said.missing}") @Size(max = 300,
					message = "{feedback.said.long}") String said) {
	}

}

package org.zhibu.concern;

import java.util.List;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import org.zhibu.confidence.NoteCheck;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Missing;
import org.zhibu.shared.OpenToAll;
import org.zhibu.shared.RuleViolation;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The box: without a login and without a session. The slip itself is the once-only token,
 * because a stored token could tell when somebody was at the box.
 */
@Controller
class BoxController {

	private final Boxes boxes;

	private final Concerns concerns;

	private final ConcernViews views;

	private final BoxLimit limit;

	BoxController(Boxes boxes, Concerns concerns, ConcernViews views, BoxLimit limit) {
		this.boxes = boxes;
		this.concerns = concerns;
		this.views = views;
		this.limit = limit;
	}

	/** Pages of the box show nobody's name, whoever is signed in at this browser. */
	@ModelAttribute("nobody")
	boolean nobody() {
		return true;
	}

	@OpenToAll
	@GetMapping("/say")
	ModelAndView choose() {
		List<BoxSql.Box> all = this.boxes.all();
		return (all.size() == 1) ? blank(all.get(0).code())
				: new ModelAndView("concerns/boxes").addObject("boxes", all);
	}

	@OpenToAll
	@GetMapping("/say/{code}")
	ModelAndView blank(@PathVariable String code) {
		return form(code, HttpStatus.OK, Slip.fresh(), "", "");
	}

	@OpenToAll
	@PostMapping("/say/{code}")
	ModelAndView raise(@PathVariable String code, @RequestParam(defaultValue = "") String slip,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) String sure, HttpServletRequest request) {
		BoxSql.Box box = this.boxes.at(code);
		Slip own = Slip.read(slip).orElseGet(Slip::fresh);
		try {
			this.limit.concern(request.getRemoteAddr());
			BranchContext.within(box.branchId(), () -> this.concerns.raiseUnsigned(own, words, name, sure != null));
			return sent(box, own);
		}
		catch (DataIntegrityViolationException ex) {
			// the same slip, sent twice at once: the other one was first
			return sent(box, own);
		}
		catch (BoxLimit.TooOften no) {
			return form(code, HttpStatus.TOO_MANY_REQUESTS, own, words, name).addObject("why", no.sentence());
		}
		catch (RuleViolation no) {
			return form(code, HttpStatus.valueOf(no.status()), own, words, name).addObject("why", no.sentence())
				.addObject("doubted", NoteCheck.isDoubt(no));
		}
	}

	private static ModelAndView sent(BoxSql.Box box, Slip own) {
		return new ModelAndView("concerns/sent").addObject("box", box).addObject("slip", own.code());
	}

	@OpenToAll
	@GetMapping("/say/{code}/slip")
	ModelAndView look(@PathVariable String code, @RequestParam(defaultValue = "") String slip,
			HttpServletRequest request) {
		BoxSql.Box box = this.boxes.at(code);
		try {
			this.limit.look(request.getRemoteAddr());
			Slip own = Slip.read(slip).orElseThrow(() -> new Missing("slip"));
			return new ModelAndView("concerns/slip").addObject("box", box)
				.addObject("behind", BranchContext.within(box.branchId(), () -> this.views.behind(own)));
		}
		catch (BoxLimit.TooOften no) {
			return form(code, HttpStatus.TOO_MANY_REQUESTS, Slip.fresh(), "", "").addObject("why", no.sentence());
		}
		catch (Missing no) {
			return form(code, HttpStatus.NOT_FOUND, Slip.fresh(), "", "").addObject("unknown", true);
		}
	}

	@OpenToAll
	@PostMapping("/say/{code}/slip/confirmation")
	ModelAndView confirm(@PathVariable String code, @RequestParam(defaultValue = "") String slip,
			HttpServletRequest request) {
		return act(code, slip, request, this.concerns::confirmBySlip);
	}

	@OpenToAll
	@PostMapping("/say/{code}/slip/reopening")
	ModelAndView reopen(@PathVariable String code, @RequestParam(defaultValue = "") String slip,
			@RequestParam(defaultValue = "") String words, HttpServletRequest request) {
		return act(code, slip, request, (own) -> this.concerns.reopenBySlip(own, words));
	}

	private ModelAndView act(String code, String slip, HttpServletRequest request, Consumer<Slip> verb) {
		BoxSql.Box box = this.boxes.at(code);
		Slip own = Slip.read(slip).orElseThrow(() -> new Missing("slip"));
		try {
			this.limit.look(request.getRemoteAddr());
			BranchContext.within(box.branchId(), () -> verb.accept(own));
			return behind(box, own, HttpStatus.OK);
		}
		catch (BoxLimit.TooOften no) {
			return behind(box, own, HttpStatus.TOO_MANY_REQUESTS).addObject("why", no.sentence());
		}
		catch (RuleViolation no) {
			return behind(box, own, HttpStatus.valueOf(no.status())).addObject("why", no.sentence());
		}
	}

	private ModelAndView behind(BoxSql.Box box, Slip own, HttpStatus status) {
		return new ModelAndView("concerns/slip", status).addObject("box", box)
			.addObject("behind", BranchContext.within(box.branchId(), () -> this.views.behind(own)));
	}

	private ModelAndView form(String code, HttpStatus status, Slip slip, String words, String name) {
		return new ModelAndView("concerns/box", status).addObject("box", this.boxes.at(code))
			.addObject("slip", slip.code())
			.addObject("typed", new ConcernController.Typed(words))
			.addObject("typedName", new ConcernController.Typed(name));
	}

}

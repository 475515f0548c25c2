package org.zhibu.star;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The stars of a quarter. */
@Controller
class StarController {

	private final Stars stars;

	StarController(Stars stars) {
		this.stars = stars;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/stars/{year}/{quarter}")
	String show(@PathVariable int year, @PathVariable int quarter, @RequestParam(defaultValue = "") String after,
			Model model) {
		model.addAttribute("stars", this.stars.page(new Quarter(year, quarter), after));
		return "stars/show";
	}

}

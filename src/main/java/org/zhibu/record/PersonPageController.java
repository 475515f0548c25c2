package org.zhibu.record;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's page: who he is, and his year told by every module. */
@Controller
class PersonPageController {

	private final PersonPages pages;

	PersonPageController(PersonPages pages) {
		this.pages = pages;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/people/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "") String year, CurrentPerson reader,
			Model model) {
		PersonView view = this.pages.view(reader, id, year);
		if (view.person().getMistakenFor() != null && view.whole()) {
			return "redirect:/people/" + view.person().getMistakenFor();
		}
		model.addAttribute("view", view);
		model.addAttribute("writes", reader.has(Right.ROSTER_WRITE));
		return "people/show";
	}

}

package org.zhibu.bench.bare;

import java.security.Principal;
import java.time.Instant;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages. */
@Controller
class BareController {

	private final BarePeople people;

	private final BareEntries entries;

	BareController(BarePeople people, BareEntries entries) {
		this.people = people;
		this.entries = entries;
	}

	@GetMapping("/login")
	String login() {
		return "login";
	}

	@GetMapping("/people")
	String index(Model model) {
		model.addAttribute("people", this.people.findAllByOrderByNumber());
		return "people";
	}

	@GetMapping("/people/new")
	String form() {
		return "login";
	}

	@PostMapping("/people/{id}")
	@Transactional
	public String update(@PathVariable long id, @RequestParam int version, @RequestParam String trade, Principal who) {
		this.entries.save(new BareEntry(Instant.now(), who.getName(), id));
		BarePerson person = this.people.findById(id).orElseThrow();
		if (person.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(BarePerson.class, id);
		}
		person.learn(trade);
		return "redirect:/people";
	}

}

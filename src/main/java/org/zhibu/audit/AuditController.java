package org.zhibu.audit;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did, tried or read what, and whether the log is whole. */
@Controller
class AuditController {

	private final AuditBook book;

	private final Chain chain;

	private final AuditLog log;

	AuditController(AuditBook book, Chain chain, AuditLog log) {
		this.book = book;
		this.chain = chain;
		this.log = log;
	}

	@Needs(Right.AUDIT_READ)
	@GetMapping("/audit")
	String index(AuditFilter filter, @RequestParam(required = false) Long before, Model model) {
		model.addAttribute("audit", this.book.page(filter, before));
		return "audit/index";
	}

	@Needs(Right.AUDIT_READ)
	@GetMapping("/audit/chain")
	String show(Model model) {
		model.addAttribute("check", this.chain.check(BranchContext.current()));
		return "audit/chain";
	}

	@Needs(Right.AUDIT_READ)
	@PostMapping("/audit/chain")
	String check(CurrentPerson actor, Once once) {
		this.chain.continueFor(actor.branchId());
		return once.answer(() -> {
			this.log.wrote(actor, "chain.checked", null, null, null);
			return "redirect:/audit/chain";
		});
	}

}

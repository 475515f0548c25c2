package org.zhibu.servicecard;

import java.util.List;

import org.zhibu.publiccode.PublicAddress;
import org.zhibu.qr.QrPath;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Badges on paper: the number first, the code second. */
@Controller
class BadgeController {

	private final ServiceCardViews views;

	private final PublicAddress addresses;

	BadgeController(ServiceCardViews views, PublicAddress addresses) {
		this.views = views;
		this.addresses = addresses;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/service-cards/print")
	String printAll(Model model) {
		return print(this.views.badges(), "/service-cards", model);
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/service-cards/{id}/print")
	String printOne(@PathVariable long id, Model model) {
		return print(List.of(this.views.badge(id)), "/service-cards/" + id, model);
	}

	private String print(List<ServiceCardViews.Badge> badges, String back, Model model) {
		String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		model.addAttribute("badges",
				badges.stream()
					.map((badge) -> new Printed(badge,
							(badge.code() != null) ? QrPath.of(this.addresses.of(badge.code(), here)) : null))
					.toList());
		model.addAttribute("back", back);
		return "servicecards/print";
	}

	/** A badge with its QR code, {@code null} while its owner has no zone. */
	record Printed(ServiceCardViews.Badge badge, QrPath qr) {
	}

}

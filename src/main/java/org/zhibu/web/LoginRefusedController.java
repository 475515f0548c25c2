package org.zhibu.web;

import jakarta.servlet.http.HttpServletRequest;
import org.zhibu.shared.OpenToAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where a failed login is forwarded to; reached directly it is closed like any unknown
 * page.
 */
@Controller
class LoginRefusedController {

	@OpenToAll
	@PostMapping("/login/refused")
	String show(HttpServletRequest request, Model model) {
		model.addAttribute("why", request.getAttribute("why"));
		model.addAttribute("typed", request.getAttribute("typed"));
		return "account/login";
	}

}

package org.zhibu.login;

import org.zhibu.shared.OpenToAll;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginController {

	@OpenToAll
	@GetMapping("/login")
	String blank() {
		return "account/login";
	}

}

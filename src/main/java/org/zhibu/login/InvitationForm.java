package org.zhibu.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The secret that somebody invited chooses, typed twice. */
record InvitationForm(@NotBlank @Size(max = 200) String secret, @NotBlank @Size(max = 200) String secretAgain) {

	static InvitationForm empty() {
		return new InvitationForm("", "");
	}

}

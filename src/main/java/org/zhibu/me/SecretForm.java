package org.zhibu.me;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A change of one's own secret: the current one, and the new one twice. */
record SecretForm(@NotBlank @Size(max = 200) String current, @NotBlank @Size(max = 200) String secret,
		@NotBlank @Size(max = 200) String secretAgain) {

	static SecretForm empty() {
		return new SecretForm("", "", "");
	}

}

package org.zhibu.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A login for the superior organisation. */
record OverseerForm(
		@NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{3,40}", message = "{account.username.shape}") String username,
		@NotBlank @Size(max = 40) String displayName) {

	OverseerForm {
		displayName = (displayName != null) ? displayName.replaceAll("\\p{Cntrl}+", " ").strip() : null;
	}

	static OverseerForm empty() {
		return new OverseerForm("", "");
	}

}

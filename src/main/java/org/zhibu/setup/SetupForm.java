package org.zhibu.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the set-up page asks: the branch, its secretary, its administrator. */
record SetupForm(@NotBlank @Size(max = 60) String branchName,
		@NotBlank @Pattern(regexp = "[a-z0-9-]{2,20}", message = "{account.branchCode.shape}") String branchCode,
		@NotBlank @Size(max = 40) String secretaryName, @NotBlank @Size(max = 20) String secretaryNumber,
		@NotBlank @Size(max = 200) String secretaryPassphrase,
		@NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{3,40}",
				message = "{account.username.shape}") String administratorUsername,
		@NotBlank @Size(max = 200) String administratorPassphrase) {

	SetupForm {
		branchName = plain(branchName);
		secretaryName = plain(secretaryName);
		secretaryNumber = plain(secretaryNumber);
	}

	/** Names are written without control characters, which no database needs to meet. */
	private static String plain(String typed) {
		return (typed != null) ? typed.replaceAll("\\p{Cntrl}+", " ").strip() : null;
	}

	static SetupForm empty() {
		return new SetupForm("", "", "", "", "", "admin", "");
	}

}

package org.zhibu.publiccode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The whole address of a public page, as it is printed in a QR code. */
@Component
public class PublicAddress {

	private final String base;

	PublicAddress(@Value("${zhibu.base-url:}") String base) {
		this.base = base.strip().replaceAll("/+$", "");
	}

	/**
	 * The address behind a public code.
	 * @param seen where this request came in, used when the installation names no address
	 * of its own
	 */
	public String of(String code, String seen) {
		return (this.base.isEmpty() ? seen : this.base) + "/z/" + code;
	}

}

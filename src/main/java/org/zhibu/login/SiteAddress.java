package org.zhibu.login;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The site's own address as people outside reach it, for links that are handed on. */
@Component
class SiteAddress {

	private final String configured;

	SiteAddress(@Value("${zhibu.base-url}") String configured) {
		this.configured = configured;
	}

	/** The configured address, else the one this request came to. */
	String get() {
		return this.configured.isBlank() ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
				: this.configured;
	}

}

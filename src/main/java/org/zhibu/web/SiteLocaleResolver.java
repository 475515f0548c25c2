package org.zhibu.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.zhibu.account.SignedIn;

import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language a person chose, else the browser's, else Chinese. */
class SiteLocaleResolver extends AcceptHeaderLocaleResolver {

	SiteLocaleResolver() {
		setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(CurrentPersonFilter.SIGNED_IN) instanceof SignedIn login && login.language() != null) {
			return login.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
		}
		return super.resolveLocale(request);
	}

}

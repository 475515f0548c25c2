package org.zhibu.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.zhibu.account.SignedIn;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page its frame. */
@Component
@ControllerAdvice
class SiteModel {

	private final Clock clock;

	SiteModel(Clock clock) {
		this.clock = clock;
	}

	@ModelAttribute("site")
	Site site(HttpServletRequest request) {
		SignedIn login = (request.getAttribute(CurrentPersonFilter.SIGNED_IN) instanceof SignedIn found) ? found : null;
		return Site.of(login, monthOf(request), YearMonth.now(this.clock), request.getRequestURI());
	}

	private static YearMonth monthOf(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		if (variables instanceof Map<?, ?> map && map.get("month") instanceof String text) {
			try {
				return YearMonth.parse(text);
			}
			catch (RuntimeException ex) {
				return null;
			}
		}
		return null;
	}

}

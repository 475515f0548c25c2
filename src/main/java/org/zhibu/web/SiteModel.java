package org.zhibu.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
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
		return Site.of(login, monthOf(request), YearMonth.now(this.clock), place(request));
	}

	/** The path, with the month that a looked-at page has in its query. */
	private static String place(HttpServletRequest request) {
		String month = inQuery(request);
		return request.getRequestURI() + ((month != null) ? "?month=" + month : "");
	}

	private static YearMonth monthOf(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Object inPath = (variables instanceof Map<?, ?> map) ? map.get("month") : null;
		String month = (inPath instanceof String text) ? text : inQuery(request);
		try {
			return (month != null) ? YearMonth.parse(month) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static String inQuery(HttpServletRequest request) {
		return request.getMethod().equals("GET") ? request.getParameter("month") : null;
	}

}

package org.zhibu.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;

import jakarta.servlet.DispatcherType;
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
		String inPath = inPath(request);
		String month = (inPath != null) ? inPath : inQuery(request);
		String place = request.getRequestURI() + ((month != null && inPath == null) ? "?month=" + month : "");
		return Site.of(login, month(month), YearMonth.now(this.clock), place);
	}

	private static String inPath(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables instanceof Map<?, ?> map && map.get("month") instanceof String text) ? text : null;
	}

	/**
	 * The month a page is asked for that has none in its path. The page of an error is
	 * asked for by the server: what was sent may be just what could not be read.
	 */
	private static String inQuery(HttpServletRequest request) {
		boolean asked = request.getDispatcherType() == DispatcherType.REQUEST && request.getMethod().equals("GET");
		return asked ? request.getParameter("month") : null;
	}

	private static YearMonth month(String text) {
		try {
			return (text != null) ? YearMonth.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}

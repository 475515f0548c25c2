package org.zhibu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.zhibu.shared.OpenToAll;
import org.zhibu.shared.Sentence;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last page: what no advice caught, in the site's own look. */
@Controller
class SiteErrorController implements ErrorController {

	@OpenToAll
	@RequestMapping("/error")
	ModelAndView show(HttpServletRequest request) {
		HttpStatus status = statusOf(request);
		ModelAndView page = new ModelAndView("error/page", status);
		page.addObject("status", status.value());
		page.addObject("why", new Sentence(key(status)));
		return page;
	}

	private static HttpStatus statusOf(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String key(HttpStatus status) {
		return switch (status) {
			case BAD_REQUEST -> "error.400.why";
			case FORBIDDEN -> "error.403.why";
			case NOT_FOUND -> "error.404.why";
			case METHOD_NOT_ALLOWED -> "error.405.why";
			case CONTENT_TOO_LARGE -> "error.413.why";
			default -> "error.500.why";
		};
	}

}

package org.zhibu.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.zhibu.account.SignedIn;
import org.zhibu.audit.AuditLog;
import org.zhibu.shared.Barred;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.StaleVersion;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns every refusal into a page in the site's own look, with a sentence and the way
 * out.
 */
@ControllerAdvice
class ErrorAdvice {

	private static final Set<String> NOT_TYPED = Set.of("_csrf", OnceFields.NAME, "version", "password", "secret",
			"secretAgain", "current");

	private final AuditLog audit;

	private final SiteModel site;

	ErrorAdvice(AuditLog audit, SiteModel site) {
		this.audit = audit;
		this.site = site;
	}

	@ExceptionHandler
	ModelAndView barred(Barred no, HttpServletRequest request) {
		noteRefusal(request, no.sentence());
		return page(HttpStatus.FORBIDDEN, no.sentence(), request).addObject("typed",
				request.getMethod().equals("POST") ? typed(request) : Map.of());
	}

	@ExceptionHandler
	ModelAndView stale(StaleVersion no, HttpServletRequest request) {
		return conflict(request);
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, PessimisticLockingFailureException.class })
	ModelAndView overtaken(Exception ex, HttpServletRequest request) {
		return conflict(request);
	}

	@ExceptionHandler
	ModelAndView rule(RuleViolation no, HttpServletRequest request) {
		noteRefusal(request, no.sentence());
		return page(HttpStatus.UNPROCESSABLE_CONTENT, no.sentence(), request).addObject("typed", typed(request));
	}

	@ExceptionHandler({ Missing.class, NoResourceFoundException.class, NoHandlerFoundException.class })
	ModelAndView missing(Exception ex, HttpServletRequest request) {
		return page(HttpStatus.NOT_FOUND, new Sentence("error.404.why"), request);
	}

	@ExceptionHandler
	ModelAndView unreadable(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		boolean ofPath = ex.getParameter()
			.hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
		return ofPath ? page(HttpStatus.NOT_FOUND, new Sentence("error.404.why"), request)
				: page(HttpStatus.BAD_REQUEST, new Sentence("error.400.why"), request);
	}

	@ExceptionHandler
	ModelAndView tooLarge(MaxUploadSizeExceededException ex, HttpServletRequest request) {
		return page(HttpStatus.CONTENT_TOO_LARGE, new Sentence("error.413.why"), request);
	}

	private ModelAndView conflict(HttpServletRequest request) {
		return page(HttpStatus.CONFLICT, new Sentence("shared.stale"), request).addObject("typed", typed(request));
	}

	private ModelAndView page(HttpStatus status, Sentence why, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("error/page", status);
		page.addObject("status", status.value());
		page.addObject("why", why);
		page.addObject("site", this.site.site(request));
		return page;
	}

	private static Map<String, String> typed(HttpServletRequest request) {
		Map<String, String> typed = new Typed();
		request.getParameterMap().forEach((name, values) -> {
			boolean secret = NOT_TYPED.contains(name) || name.toLowerCase().contains("passphrase");
			String value = String.join(" ", values);
			if (!secret && !value.isBlank()) {
				typed.put(name, value);
			}
		});
		return typed;
	}

	private void noteRefusal(HttpServletRequest request, Sentence why) {
		if (request.getAttribute(CurrentPersonFilter.SIGNED_IN) instanceof SignedIn login) {
			this.audit.refused(login.person(), request.getMethod() + " " + clipped(request.getRequestURI()), why.key());
		}
	}

	private static String clipped(String path) {
		return (path.length() > 50) ? path.substring(0, 50) : path;
	}

	/** What somebody typed goes back to him and into no log: it never prints itself. */
	private static final class Typed extends LinkedHashMap<String, String> {

		@Override
		public String toString() {
			return size() + " fields";
		}

	}

}

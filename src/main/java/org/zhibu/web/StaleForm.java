package org.zhibu.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.zhibu.account.AccountPrincipal;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form without its hidden token is an old or foreign form: answered 403 with a
 * sentence.
 */
class StaleForm implements AccessDeniedHandler {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		if (ex instanceof CsrfException && !isSignedIn()) {
			new ToTheLogin().commence(request, response, null);
			return;
		}
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, ex);
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/** The token is checked before the request learns its user: the context knows. */
	private static boolean isSignedIn() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		return login != null && login.getPrincipal() instanceof AccountPrincipal;
	}

}

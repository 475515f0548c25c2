package org.zhibu.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.account.LoginTooSoon;
import org.zhibu.shared.Sentence;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the login again with the sentence; the user name typed stays. */
class LoginFailure implements AuthenticationFailureHandler {

	private static final int TOO_MANY_REQUESTS = 429;

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException, ServletException {
		Sentence why = new Sentence("account.login.wrong");
		int status = HttpServletResponse.SC_UNAUTHORIZED;
		if (ex instanceof LoginTooSoon early) {
			why = early.sentence();
			status = TOO_MANY_REQUESTS;
			response.setHeader("Retry-After", Long.toString(early.seconds()));
		}
		response.setStatus(status);
		request.setAttribute("why", why);
		request.setAttribute("typed", request.getParameter("username"));
		request.getRequestDispatcher("/login/refused").forward(request, response);
	}

}

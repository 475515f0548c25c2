package org.zhibu.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends whoever is not signed in to the login; htmx is told by header, so that no half
 * page is filled with it.
 */
class ToTheLogin implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		String login = request.getContextPath() + "/login";
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", login);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.setStatus(HttpServletResponse.SC_FOUND);
			response.setHeader("Location", login);
		}
	}

}

package org.zhibu.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes NUL out of everything that was typed, before anybody reads it: no keyboard has
 * it, and PostgreSQL stores no text with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainTextFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new PlainRequest(request), response);
	}

	private static final class PlainRequest extends HttpServletRequestWrapper {

		PlainRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getParameter(String name) {
			return plain(super.getParameter(name));
		}

		@Override
		public String[] getParameterValues(String name) {
			return plain(super.getParameterValues(name));
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> parameters = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> parameters.put(name, plain(values)));
			return parameters;
		}

		private static String[] plain(String[] values) {
			if (values == null) {
				return null;
			}
			String[] plain = values.clone();
			for (int at = 0; at < plain.length; at++) {
				plain[at] = plain(plain[at]);
			}
			return plain;
		}

		private static String plain(String text) {
			return (text != null) ? text.replace("\0", "") : null;
		}

	}

}

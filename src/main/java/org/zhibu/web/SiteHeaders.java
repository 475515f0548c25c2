package org.zhibu.web;

import jakarta.servlet.http.HttpServletResponse;

/** The headers on every answer, errors included (design 4.3). */
final class SiteHeaders {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
			+ "font-src 'self'; manifest-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private SiteHeaders() {
	}

	static void writeTo(HttpServletResponse response, String path, boolean secure) {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
		if (!isAsset(path)) {
			response.setHeader("Cache-Control", "no-store");
			response.setHeader("Vary", "HX-Request");
		}
		if (secure) {
			response.setHeader("Strict-Transport-Security", "max-age=31536000");
		}
	}

	static boolean isAsset(String path) {
		return path != null && (path.startsWith("/assets/") || path.startsWith("/webjars/"));
	}

}

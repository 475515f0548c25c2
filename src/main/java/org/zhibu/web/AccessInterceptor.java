package org.zhibu.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.account.SignedIn;
import org.zhibu.shared.Barred;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Needs;
import org.zhibu.shared.OpenToAll;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks the right of each handler; a handler that names none is closed. */
@Component
class AccessInterceptor implements HandlerInterceptor {

	static final String CHANGE_SECRET = "/me/secret";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		if (request.getDispatcherType() == DispatcherType.ERROR || handler instanceof ResourceHttpRequestHandler) {
			return true;
		}
		if (!(handler instanceof HandlerMethod method)) {
			return true;
		}
		if (method.hasMethodAnnotation(OpenToAll.class)) {
			return true;
		}
		Needs needs = method.getMethodAnnotation(Needs.class);
		Object login = request.getAttribute(CurrentPersonFilter.SIGNED_IN);
		if (needs == null || !(login instanceof SignedIn signedIn)) {
			throw new Barred("shared.barred.right");
		}
		if (!signedIn.person().has(needs.value())) {
			throw refusal(signedIn, needs.value());
		}
		if (signedIn.mustChange() && !request.getRequestURI().equals(CHANGE_SECRET)) {
			response.sendRedirect(CHANGE_SECRET);
			return false;
		}
		return true;
	}

	/** Confidential things are nowhere for a login that is nobody of the branch. */
	private static RuntimeException refusal(SignedIn login, Right right) {
		return (login.person().personId() == null && right.isConfidential()) ? new Missing("page")
				: new Barred("shared.barred.right");
	}

}

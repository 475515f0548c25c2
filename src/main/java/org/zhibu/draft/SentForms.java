package org.zhibu.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.account.SignedIn;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Forgets the draft of a form once the form was taken: a post that is answered by going
 * on. A form that comes back with its faults keeps its draft.
 */
@Configuration(proxyBeanMethods = false)
class SentForms implements WebMvcConfigurer, HandlerInterceptor {

	private static final String FIELD = "draft";

	private final Drafts drafts;

	SentForms(Drafts drafts) {
		this.drafts = drafts;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception ex) {
		String form = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
		boolean taken = ex == null && HttpStatus.valueOf(response.getStatus()).is3xxRedirection();
		if (form != null && taken && Drafts.isName(form)
				&& request.getAttribute(SignedIn.class.getName()) instanceof SignedIn login) {
			this.drafts.forget(login.person(), form);
		}
	}

}

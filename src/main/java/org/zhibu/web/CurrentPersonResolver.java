package org.zhibu.web;

import org.zhibu.account.SignedIn;
import org.zhibu.shared.CurrentPerson;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler the person of the request. */
class CurrentPersonResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == CurrentPerson.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) {
		Object login = request.getAttribute(CurrentPersonFilter.SIGNED_IN, RequestAttributes.SCOPE_REQUEST);
		return (login instanceof SignedIn signedIn) ? signedIn.person() : null;
	}

}

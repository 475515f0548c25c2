package org.zhibu.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts a fresh once-only token beside the CSRF token into every form that Thymeleaf
 * writes.
 */
@Component
class OnceFields implements BeanPostProcessor {

	static final String NAME = "once";

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof RequestDataValueProcessor inner) ? new WithOnce(inner) : bean;
	}

	private record WithOnce(RequestDataValueProcessor inner) implements RequestDataValueProcessor {

		@Override
		public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
			Map<String, String> security = this.inner.getExtraHiddenFields(request);
			if (security == null || security.isEmpty()) {
				return security;
			}
			Map<String, String> fields = new LinkedHashMap<>(security);
			fields.put(NAME, UUID.randomUUID().toString());
			return fields;
		}

		@Override
		public String processAction(HttpServletRequest request, String action, String method) {
			return this.inner.processAction(request, action, method);
		}

		@Override
		public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
			return this.inner.processFormFieldValue(request, name, value, type);
		}

		@Override
		public String processUrl(HttpServletRequest request, String url) {
			return this.inner.processUrl(request, url);
		}

	}

}

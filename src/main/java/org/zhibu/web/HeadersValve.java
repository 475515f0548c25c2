package org.zhibu.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Tomcat's own refusals, which no filter sees, the same headers. */
class HeadersValve extends ValveBase {

	HeadersValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		SiteHeaders.writeTo(response, request.getRequestURI(), request.isSecure());
		getNext().invoke(request, response);
	}

	@Configuration(proxyBeanMethods = false)
	static class Installation {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersForTomcatsOwnAnswers() {
			return (factory) -> factory.addEngineValves(new HeadersValve());
		}

	}

}

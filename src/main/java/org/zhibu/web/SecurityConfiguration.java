package org.zhibu.web;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.zhibu.account.SignedInService;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * Everything is closed but what is named here; the right of each handler is asked behind
 * it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	static final int SESSIONS_A_PERSON = 3;

	private static final String[] OPEN = { "/login", "/setup/*", "/invite/*", "/z/*", "/z/*/*", "/say", "/say/*",
			"/say/*/*", "/say/*/*/*", "/ical/*", "/kiosk", "/kiosk/*", "/assets/**", "/webjars/**", "/favicon.ico",
			"/actuator/health/**" };

	@Bean
	SecurityFilterChain site(HttpSecurity http, SignedInService logins, AuthenticationProvider secrets,
			SessionRegistry sessions, Clock clock) throws Exception {
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
					.permitAll()
					.requestMatchers(OPEN)
					.permitAll()
					.anyRequest()
					.authenticated());
		// named here alone: through the common parent every miss would be counted twice
		http.authenticationManager(new ProviderManager(secrets));
		http.formLogin(
				(form) -> form.loginPage("/login").defaultSuccessUrl("/", true).failureHandler(new LoginFailure()));
		http.logout((logout) -> logout.logoutSuccessUrl("/login").deleteCookies("zhibu"));
		http.csrf((csrf) -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()));
		http.headers((headers) -> headers.disable());
		http.requestCache((cache) -> cache.disable());
		http.anonymous((anonymous) -> anonymous.principal("anonymous"));
		http.sessionManagement((management) -> management.maximumSessions(SESSIONS_A_PERSON)
			.sessionRegistry(sessions)
			.expiredSessionStrategy(
					(expired) -> new ToTheLogin().commence(expired.getRequest(), expired.getResponse(), null)));
		http.exceptionHandling(
				(handling) -> handling.authenticationEntryPoint(new ToTheLogin()).accessDeniedHandler(new StaleForm()));
		http.addFilterBefore(new CurrentPersonFilter(logins, clock), AuthorizationFilter.class);
		return http.build();
	}

	@Bean
	SessionRegistry sessionRegistry() {
		return new SessionRegistryImpl();
	}

	@Bean
	HttpSessionEventPublisher sessionEvents() {
		return new HttpSessionEventPublisher();
	}

}

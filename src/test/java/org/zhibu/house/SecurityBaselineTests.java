package org.zhibu.house;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.Wire;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer of the real server carries, and what no answer gives away. */
@PageTest
class SecurityBaselineTests {

	private static final List<String> LEAKS = List.of("exception", "org.springframework", "org.apache", "java.lang",
			"org.hibernate", "org.h2", "org.postgresql", "whitelabel", "tomcat", "\tat ");

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	private static Wire member;

	private Wire nobody;

	@BeforeEach
	void somebodyComes() {
		this.nobody = new Wire(this.port);
	}

	@ParameterizedTest(name = "{0} {1} answers {2}")
	@CsvSource({ "GET, /login, 200", "HEAD, /login, 200", "GET, /, 302", "GET, /months/2026-10, 302",
			"GET, /no-such-page, 302", "GET, /assets/app.css, 200", "GET, /assets/no.css, 404",
			"GET, /favicon.ico, 200", "GET, /setup/unknown, 404", "POST, /login, 302", "POST, /months, 302",
			"DELETE, /login, 302", "GET, /login/, 302", "GET, /actuator, 302", "GET, /actuator/env, 302",
			"GET, /actuator/health, 200", "GET, /error, 302", "GET, /webjars/htmx.org/dist/htmx.min.js, 200",
			"GET, /h2-console, 302" })
	void everyAnswerToNobodyCarriesTheHeaders(String method, String path, int status) {
		HttpResponse<String> answer = this.nobody.send(method, path);
		assertThat(answer.statusCode()).isEqualTo(status);
		hardened(answer);
		assertThat(answer.headers().allValues("set-cookie")).noneMatch((cookie) -> cookie.startsWith("zhibu="));
	}

	@ParameterizedTest(name = "{0} {1} answers {2}")
	@CsvSource({ "GET, /, 200", "GET, /no-such-page, 404", "GET, /months/2026-13, 404", "GET, /months/1999-01, 404",
			"GET, /scorecards/987654321, 404", "GET, /scorecards/99999999999999999999, 404", "GET, /scorecards/x, 404",
			"DELETE, /, 403", "POST, /months, 403", "PUT, /months, 403", "GET, /months/2026-10/closing, 405",
			"GET, /months/2026-10/scorecards, 403", "GET, /months/, 404", "GET, /error, 404" })
	void everyAnswerToAMemberCarriesTheHeaders(String method, String path, int status) {
		HttpResponse<String> answer = member().send(method, path);
		assertThat(answer.statusCode()).isEqualTo(status);
		hardened(answer);
		assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
	}

	@Test
	void theLoginNeedsNoSessionAndItsCookiesAreHardened() {
		HttpResponse<String> page = this.nobody.get("/login");
		assertThat(page.headers().allValues("set-cookie"))
			.singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
			.startsWith("XSRF-TOKEN=")
			.containsIgnoringCase("HttpOnly");
		Cast.Someone member = this.cast.branch().member(0);
		HttpResponse<String> answer = this.nobody.post("/login", "username", member.number(), "password",
				Cast.PASSPHRASE);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().allValues("set-cookie")).filteredOn((cookie) -> cookie.startsWith("zhibu="))
			.singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
			.contains("HttpOnly")
			.contains("SameSite=Lax");
	}

	@Test
	void aLoginGetsANewSession() {
		Cast.Someone member = this.cast.branch().member(0);
		Wire first = signedIn(member);
		String before = first.cookies();
		first.get("/login");
		first.post("/login", "username", member.number(), "password", Cast.PASSPHRASE);
		assertThat(session(first.cookies())).isNotEqualTo(session(before));
	}

	@Test
	void aPostWithoutTheHiddenTokenIsRefused() {
		Wire secretary = signedIn(this.cast.branch().secretary());
		assertThat(secretary.send("POST", "/months").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/assets/%2e%2e/%2e%2e/application.yml", "/assets/..%2f..%2fapplication.yml",
			"/assets/%252e%252e/application.yml", "/..;/login", "/login;jsessionid=1", "/login%00", "/%5c..%5c",
			"//login", "/months/2026-10%0d%0aX-Evil:1", "/webjars/../application.yml", "/assets/app.css%23",
			"/login?x=%ff", "/login?continue=http://evil.example" })
	void aTwistedAddressLeadsNowhere(String path) {
		String answer = Wire.raw(this.port,
				"GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		int status = Integer.parseInt(answer.substring(9, 12));
		assertThat(status).isLessThan(500);
		assertThat(answer).containsIgnoringCase("content-security-policy: default-src 'none'")
			.doesNotContain("zhibu.home")
			.doesNotContain("evil.example")
			.doesNotContainIgnoringCase("x-evil:");
		noLeak(answer);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
	void aMethodIsNeverOverridden(String header) {
		Wire secretary = signedIn(this.cast.branch().secretary());
		assertThat(secretary.send("GET", "/months", header, "POST").statusCode()).isEqualTo(200);
		secretary.get("/months");
		assertThat(secretary.post("/login/refused", "_method", "DELETE").statusCode()).isLessThan(500);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "OPTIONS", "TRACE", "PATCH", "PROPFIND", "CONNECT", "FOO" })
	void anUnusualMethodGetsNothing(String method) {
		String answer = Wire.raw(this.port,
				method + " /login HTTP/1.1\r\nHost: localhost\r\nX-Probe: secret-probe\r\nConnection: close\r\n\r\n");
		assertThat(Integer.parseInt(answer.substring(9, 12))).isIn(200, 302, 400, 403, 404, 405, 501);
		assertThat(answer).doesNotContain("secret-probe").containsIgnoringCase("content-security-policy:");
		noLeak(answer);
	}

	@Test
	void tomcatsOwnRefusalCarriesTheHeadersToo() {
		for (String request : List.of("GET /\u0001bad HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"GET /login HTTP/1.1\r\nHost: local host\r\n\r\n", "GET /a|b HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"GET /login HTTP/1.1\r\nHost: localhost\r\nX-Big: " + "x".repeat(70_000) + "\r\n\r\n")) {
			String answer = Wire.raw(this.port, request);
			String name = request.substring(0, Math.min(60, request.length()));
			assertThat(answer).as(name).startsWith("HTTP/1.1 4");
			assertThat(answer).as(name)
				.containsIgnoringCase("content-security-policy: default-src 'none'")
				.containsIgnoringCase("x-content-type-options: nosniff");
			noLeak(answer);
		}
	}

	@Test
	void anHtmxCallOfNobodyIsToldByHeader() {
		HttpResponse<String> answer = this.nobody.send("GET", "/months", "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("hx-redirect")).hasValue("/login");
		assertThat(answer.headers().firstValue("vary"))
			.hasValueSatisfying((vary) -> assertThat(vary).contains("HX-Request"));
	}

	private Wire member() {
		if (member == null) {
			member = signedIn(this.cast.branch().member(0));
		}
		return member;
	}

	private Wire signedIn(Cast.Someone who) {
		return new Wire(this.port).signIn(who.number(), Cast.PASSPHRASE);
	}

	private static String session(String cookies) {
		return cookies.replaceAll(".*(zhibu=[^;]*).*", "$1");
	}

	private static void hardened(HttpResponse<String> answer) {
		assertThat(answer.headers().firstValue("content-security-policy")).hasValueSatisfying(
				(policy) -> assertThat(policy)
					.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'",
							"base-uri 'none'", "frame-ancestors 'none'")
					.doesNotContain("unsafe"));
		assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
		assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("referrer-policy")).hasValue("no-referrer");
		assertThat(answer.headers().firstValue("cross-origin-opener-policy")).hasValue("same-origin");
		assertThat(answer.headers().firstValue("cross-origin-resource-policy")).hasValue("same-origin");
		assertThat(answer.headers().firstValue("permissions-policy")).isPresent();
		assertThat(answer.headers().firstValue("server")).isEmpty();
		assertThat(answer.headers().firstValue("x-powered-by")).isEmpty();
		if (!answer.headers().firstValue("content-type").orElse("").matches("text/(css|javascript).*")) {
			noLeak(answer.body());
		}
	}

	private static void noLeak(String answer) {
		String text = answer.toLowerCase(Locale.ROOT);
		LEAKS.forEach((leak) -> assertThat(text).doesNotContain(leak));
	}

}

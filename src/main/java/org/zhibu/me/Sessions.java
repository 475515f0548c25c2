package org.zhibu.me;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.account.AccountPrincipal;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The living sessions of whoever is signed in. */
@Component
class Sessions {

	private final SessionRegistry registry;

	private final Clock clock;

	Sessions(SessionRegistry registry, Clock clock) {
		this.registry = registry;
		this.clock = clock;
	}

	/** The sessions, the one at hand first. */
	List<Line> of(HttpServletRequest request) {
		String own = request.getSession().getId();
		return living().stream()
			.map((session) -> new Line(session.getSessionId().equals(own), since(session), latest(session)))
			.sorted(Comparator.comparing(Line::own).reversed())
			.toList();
	}

	/** Ends every session of the person but the one at hand. */
	void endOthers(HttpServletRequest request) {
		String own = request.getSession().getId();
		living().stream()
			.filter((session) -> !session.getSessionId().equals(own))
			.forEach(SessionInformation::expireNow);
	}

	/** Lets the session at hand live on under the epoch of the new secret. */
	void goOn(int epoch, HttpServletRequest request, HttpServletResponse response) {
		AccountPrincipal now = principal();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken
			.authenticated(new AccountPrincipal(now.accountId(), now.branchId(), epoch, now.since()), null, List.of()));
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
	}

	private List<SessionInformation> living() {
		return this.registry.getAllSessions(principal(), false);
	}

	private LocalDateTime since(SessionInformation session) {
		Instant since = (session.getPrincipal() instanceof AccountPrincipal principal) ? principal.since()
				: this.clock.instant();
		return LocalDateTime.ofInstant(since, this.clock.getZone());
	}

	private LocalDateTime latest(SessionInformation session) {
		return LocalDateTime.ofInstant(session.getLastRequest().toInstant(), this.clock.getZone());
	}

	private static AccountPrincipal principal() {
		return (AccountPrincipal) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
	}

	/**
	 * A session as it is shown.
	 *
	 * @param own whether it is the one at hand
	 * @param since when it began
	 * @param latest its latest request
	 */
	record Line(boolean own, LocalDateTime since, LocalDateTime latest) {
	}

}

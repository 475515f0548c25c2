package org.zhibu.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.MDC;
import org.zhibu.account.AccountPrincipal;
import org.zhibu.account.SignedIn;
import org.zhibu.account.SignedInService;
import org.zhibu.shared.BranchContext;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the login anew at every request and sets the branch before any transaction opens.
 * A login disabled, left or changed since loses its session here.
 */
class CurrentPersonFilter extends OncePerRequestFilter {

	static final String SIGNED_IN = SignedIn.class.getName();

	private static final String SEEN = CurrentPersonFilter.class.getName() + ".seen";

	private final SignedInService logins;

	private final Clock clock;

	CurrentPersonFilter(SignedInService logins, Clock clock) {
		this.logins = logins;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SiteHeaders.isAsset(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login == null || !(login.getPrincipal() instanceof AccountPrincipal principal)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<SignedIn> signedIn = restedTooLong(request, principal) ? Optional.empty()
				: BranchContext.within(principal.branchId(), () -> this.logins.of(principal));
		if (signedIn.isEmpty()) {
			endSession(request);
			chain.doFilter(request, response);
			return;
		}
		request.setAttribute(SIGNED_IN, signedIn.get());
		MDC.put("account", principal.getName());
		continueWithin(principal.branchId(), request, response, chain);
	}

	/**
	 * The container ends idle sessions too, but only by its own clock and only once it
	 * sweeps.
	 */
	private boolean restedTooLong(HttpServletRequest request, AccountPrincipal principal) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return false;
		}
		Instant now = this.clock.instant();
		Instant latest = (session.getAttribute(SEEN) instanceof Instant seen && seen.isAfter(principal.since())) ? seen
				: principal.since();
		boolean over = latest.plus(SignedInService.LONGEST_PAUSE).isBefore(now);
		if (!over) {
			session.setAttribute(SEEN, now);
		}
		return over;
	}

	private static void continueWithin(long branchId, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		try {
			BranchContext.within(branchId, () -> {
				try {
					chain.doFilter(request, response);
				}
				catch (IOException | ServletException ex) {
					throw new Carried(ex);
				}
			});
		}
		catch (Carried carried) {
			if (carried.getCause() instanceof IOException io) {
				throw io;
			}
			throw (ServletException) carried.getCause();
		}
	}

	private static void endSession(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	/** Takes a checked exception through the branch's scope. */
	private static final class Carried extends RuntimeException {

		Carried(Exception cause) {
			super(cause);
		}

	}

}

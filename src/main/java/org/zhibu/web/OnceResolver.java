package org.zhibu.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.account.SignedIn;
import org.zhibu.shared.Barred;
import org.zhibu.shared.Once;
import org.zhibu.shared.RuleViolation;

import org.springframework.core.MethodParameter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a handler the once-only token of its form. The token is claimed first, in the
 * transaction of the work: a second post waits for the first, then gets its answer.
 */
@Component
class OnceResolver implements HandlerMethodArgumentResolver {

	private final OnceSql tokens;

	private final TransactionTemplate transaction;

	private final Clock clock;

	OnceResolver(OnceSql tokens, TransactionTemplate transaction, Clock clock) {
		this.tokens = tokens;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Once.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) {
		HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
		String typed = servlet.getParameter(OnceFields.NAME);
		Long account = (servlet.getAttribute(CurrentPersonFilter.SIGNED_IN) instanceof SignedIn login)
				? login.person().accountId() : null;
		boolean sound = typed != null && typed.matches("[A-Za-z0-9-]{16,36}");
		UnaryOperator<Supplier<String>> once = (work) -> sound ? () -> answer(account + ":" + typed, account, work)
				: () -> answerUntracked(work);
		return new Form(once, container, request.getNativeResponse(HttpServletResponse.class));
	}

	/**
	 * A form without a token (a script, an old page) still works in one transaction, only
	 * not once.
	 */
	private String answerUntracked(Supplier<String> work) {
		return this.transaction.execute((status) -> work.get());
	}

	private String answer(String token, Long account, Supplier<String> work) {
		try {
			return this.transaction.execute((status) -> {
				this.tokens.claim(token, account, this.clock.instant());
				String answer = work.get();
				this.tokens.keepAnswer(token, answer);
				return answer;
			});
		}
		catch (DuplicateKeyException ex) {
			Optional<String> first = this.tokens.answerOf(token);
			return first.orElseThrow(() -> ex);
		}
	}

	/**
	 * A posted form, and where its refusal is shown.
	 */
	private record Form(UnaryOperator<Supplier<String>> once, ModelAndViewContainer container,
			HttpServletResponse response) implements Once {

		@Override
		public String answer(Supplier<String> work) {
			return this.once.apply(work).get();
		}

		@Override
		public String answer(Supplier<String> work, Function<RuleViolation, String> again) {
			try {
				return answer(work);
			}
			catch (Barred no) {
				throw no;
			}
			catch (RuleViolation no) {
				this.response.setStatus(no.status());
				this.container.addAttribute("why", no.sentence());
				if (no.field() != null) {
					this.container.addAttribute("field", no.field());
				}
				return again.apply(no);
			}
		}

	}

}

package org.zhibu.shared;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The once-only token of a posted form. The work and the token are stored in one
 * transaction; a token posted again answers with the first one's result.
 */
public interface Once {

	/**
	 * Does the work once and answers with the view it returns, now and on every repeat.
	 */
	String answer(Supplier<String> work);

	/**
	 * Does the work once, or shows the form again: with the status of the refusal, its
	 * sentence as {@code why} and its field as {@code field} of the model. What is barred
	 * is answered with a page of its own.
	 * @param again makes the form with what was typed, after everything was rolled back
	 */
	String answer(Supplier<String> work, Function<RuleViolation, String> again);

}

package org.zhibu.shared;

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

}

package org.zhibu.stub;

import org.zhibu.shared.Sentence;

/**
 * Something in which a stub is no longer what was sealed.
 *
 * @param lineNo the line, {@code null} where it is the stub as a whole
 * @param what the sentence
 */
record Difference(Integer lineNo, Sentence what) {

	static Difference of(String key, Object... figures) {
		return new Difference(null, new Sentence(key, figures));
	}

	static Difference at(int lineNo, String key, Object... figures) {
		return new Difference(lineNo, new Sentence(key, figures));
	}

}

package org.zhibu.shared;

import org.springframework.context.MessageSourceResolvable;

/**
 * A sentence for people, kept as its message key and figures until it is shown in the
 * reader's language.
 *
 * @param key the message key
 * @param figures what stands at {0}, {1}, …
 */
public record Sentence(String key, Object... figures) implements MessageSourceResolvable {

	@Override
	public String[] getCodes() {
		return new String[] { this.key };
	}

	@Override
	public Object[] getArguments() {
		return this.figures;
	}

}

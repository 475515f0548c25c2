package org.zhibu.web;

import org.zhibu.shared.Sentence;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a sentence in the reader's language; templates use it as {@code @texts.of(…)}. */
@Component("texts")
class Texts {

	private final MessageSource messages;

	Texts(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentence; figures that are sentences themselves are said too. */
	public String of(Sentence sentence) {
		if (sentence == null) {
			return "";
		}
		return this.messages.getMessage(sentence, LocaleContextHolder.getLocale());
	}

}

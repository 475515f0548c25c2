package org.zhibu.web;

import java.time.YearMonth;

import org.zhibu.shared.Sentence;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a sentence in the reader's language; templates use it as {@code @texts.of(…)}. */
@Component("texts")
class Texts {

	private final Messages messages;

	Texts(Messages messages) {
		this.messages = messages;
	}

	/** The sentence; figures that are sentences themselves are said too. */
	public String of(Sentence sentence) {
		if (sentence == null) {
			return "";
		}
		return this.messages.getMessage(sentence, LocaleContextHolder.getLocale());
	}

	/** A month that stands alone. */
	public String month(YearMonth month) {
		return this.messages.month(month, LocaleContextHolder.getLocale());
	}

}

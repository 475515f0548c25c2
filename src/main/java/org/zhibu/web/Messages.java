package org.zhibu.web;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The texts of both languages; a month among their figures is said as people say it. */
@Component("messageSource")
class Messages extends ResourceBundleMessageSource {

	Messages() {
		setBasename("messages");
		setDefaultEncoding(StandardCharsets.UTF_8.name());
		setFallbackToSystemLocale(false);
	}

	/** A month in the words of a language. */
	String month(YearMonth month, Locale locale) {
		return DateTimeFormatter.ofPattern(getMessage("shared.month", null, locale), locale).format(month);
	}

	@Override
	protected Object[] resolveArguments(Object[] figures, Locale locale) {
		Object[] said = super.resolveArguments(figures, locale);
		for (int i = 0; i < said.length; i++) {
			said[i] = (said[i] instanceof YearMonth month) ? month(month, locale) : said[i];
		}
		return said;
	}

}

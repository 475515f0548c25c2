package org.zhibu.pdf;

import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Templates that use the frame {@code fragments/pdf}, drawn as PDF. Lazy, so that no
 * start reads the font.
 */
@Lazy
@Component
public class PdfPaper {

	private final ITemplateEngine templates;

	private final PdfRenderer renderer = new PdfRenderer();

	PdfPaper(ITemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * The template with its model as PDF, in the reader's language.
	 * @throws org.zhibu.shared.RuleViolation with the character that the font cannot draw
	 */
	public byte[] of(String template, Map<String, Object> model) {
		return this.renderer
			.draw(this.templates.process(template, new Context(LocaleContextHolder.getLocale(), model)));
	}

}

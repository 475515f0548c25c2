package org.zhibu.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Sentence;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log in words. */
@Service
@Transactional(readOnly = true)
class AuditBook {

	static final int PAGE = 50;

	/** Where a thing has a page of its own. */
	private static final Map<String, String> PAGES = Map.of("scorecard", "/scorecards/", "person", "/people/", "zone",
			"/zones/", "objection", "/objections/", "import", "/imports/");

	private final AuditSql sql;

	private final MessageSource messages;

	private final Clock clock;

	AuditBook(AuditSql sql, MessageSource messages, Clock clock) {
		this.sql = sql;
		this.messages = messages;
		this.clock = clock;
	}

	AuditPage page(AuditFilter filter, Long before) {
		long branch = BranchContext.current();
		List<AuditSql.Named> rows = this.sql.page(branch, filter, this.clock.getZone(),
				(before != null) ? before : Long.MAX_VALUE, PAGE + 1);
		Map<String, String> subjects = new LinkedHashMap<>();
		this.sql.subjects(branch)
			.forEach((subject) -> subjects.put(subject, said("audit.subject." + subject, subject)));
		Long next = (rows.size() > PAGE) ? rows.get(PAGE - 1).id() : null;
		return new AuditPage(filter, rows.stream().limit(PAGE).map(this::row).toList(), subjects, next);
	}

	private AuditRow row(AuditSql.Named row) {
		boolean refused = row.kind().equals("REFUSED");
		String key = "audit.verb." + row.verb();
		Sentence what = refused ? new Sentence("audit.tried", row.verb())
				: isKnown(key) ? new Sentence(key) : new Sentence("audit.verb.other", row.verb());
		String detail = (refused && row.detail() != null) ? withoutFigures(said(row.detail(), row.detail()))
				: row.detail();
		String page = (row.subject() != null) ? PAGES.get(row.subject()) : null;
		return new AuditRow(row.id(), row.at().atZone(this.clock.getZone()).toLocalDateTime(), row.who(), row.kind(),
				what, detail, (page != null && row.subjectId() != null) ? page + row.subjectId() : null);
	}

	private boolean isKnown(String key) {
		return this.messages.getMessage(key, null, null, Locale.ROOT) != null;
	}

	private String said(String key, String otherwise) {
		return this.messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
	}

	/** A refusal is kept as its key; the figures of the day are not. */
	private static String withoutFigures(String pattern) {
		return pattern.replaceAll("\\{[^}]*}", "…").replace("''", "'");
	}

}

package org.zhibu.expense;

import java.time.Clock;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.upload.Attachment;
import org.zhibu.upload.Uploads;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures and papers of a request; seen by whoever may see the request. */
@Service
@Transactional
public class ExpenseFiles {

	private static final int MOST = 12;

	private static final int TITLE = 60;

	private final Expenses expenses;

	private final ExpenseSql sql;

	private final Uploads uploads;

	private final AuditLog audit;

	private final Clock clock;

	ExpenseFiles(Expenses expenses, ExpenseSql sql, Uploads uploads, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.sql = sql;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds a picture or a paper.
	 * @param quoteNo which quote it shows, 0 for none
	 */
	public void add(CurrentPerson actor, long id, int quoteNo, String title, Attachment attachment) {
		Expense expense = this.expenses.lock(id);
		ExpenseRules.mayAttach(actor, expense).orRefuse();
		if (title.isEmpty() || title.length() > TITLE) {
			throw RuleViolation.at("title", "expense.file.title", TITLE);
		}
		if (quoteNo < 0 || quoteNo > this.sql.quotes(id, expense.getRevision()).size()) {
			throw RuleViolation.at("quote", "expense.file.quote");
		}
		if (this.sql.countFiles(id) >= MOST) {
			throw RuleViolation.at("file", "expense.file.most", MOST);
		}
		this.sql.insertFile(id, expense.getRevision(), quoteNo, title, this.uploads.keep(actor, attachment),
				actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "expense.filed", "expense", id, expense.getNumber());
	}

	/**
	 * A picture or a paper of a request.
	 * @throws Missing if there is none, or the reader may not see the request
	 */
	@Transactional(readOnly = true)
	public Uploads.Kept open(CurrentPerson reader, long id, long fileId) {
		this.expenses.seen(reader, id);
		return this.uploads
			.open(this.sql.upload(id, fileId).stream().findFirst().orElseThrow(() -> new Missing("expense file")));
	}

}

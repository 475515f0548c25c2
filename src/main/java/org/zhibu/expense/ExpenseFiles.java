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

	private static final int MOST_OF_PAYMENT = 4;

	private static final int TITLE = 60;

	private final Expenses expenses;

	private final PartSql parts;

	private final FileSql files;

	private final Uploads uploads;

	private final AuditLog audit;

	private final Clock clock;

	ExpenseFiles(Expenses expenses, PartSql parts, FileSql files, Uploads uploads, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.parts = parts;
		this.files = files;
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
		if (quoteNo < 0 || quoteNo > this.parts.quotes(id, expense.getRevision()).size()) {
			throw RuleViolation.at("quote", "expense.file.quote");
		}
		keep(actor, expense, quoteNo, null, title, attachment);
	}

	/** Adds the picture of a receipt to a payment; whoever pays was asked before. */
	public void addReceipt(CurrentPerson actor, Expense expense, long payment, String title, Attachment attachment) {
		keep(actor, expense, 0, payment, title, attachment);
	}

	private void keep(CurrentPerson actor, Expense expense, int quoteNo, Long payment, String title,
			Attachment attachment) {
		if (title.isEmpty() || title.length() > TITLE) {
			throw RuleViolation.at("title", "expense.file.title", TITLE);
		}
		int most = (payment != null) ? MOST_OF_PAYMENT : MOST;
		if (this.files.count(expense.getId(), payment) >= most) {
			throw RuleViolation.at("file", "expense.file.most", most);
		}
		this.files.insert(expense, quoteNo, payment, title, this.uploads.keep(actor, attachment), actor.personId(),
				this.clock.instant());
		this.audit.wrote(actor, "expense.filed", "expense", expense.getId(), expense.getNumber());
	}

	/**
	 * A picture or a paper of a request.
	 * @throws Missing if there is none, or the reader may not see the request
	 */
	@Transactional(readOnly = true)
	public Uploads.Kept open(CurrentPerson reader, long id, long fileId) {
		this.expenses.seen(reader, id);
		return this.uploads
			.open(this.files.upload(id, fileId).stream().findFirst().orElseThrow(() -> new Missing("expense file")));
	}

}

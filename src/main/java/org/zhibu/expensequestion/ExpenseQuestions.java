package org.zhibu.expensequestion;

import java.time.Clock;
import java.time.LocalDate;

import org.zhibu.audit.AuditLog;
import org.zhibu.expense.Expense;
import org.zhibu.expense.Expenses;
import org.zhibu.notice.Notices;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about what was spent: asked and answered. */
@Service
@Transactional
public class ExpenseQuestions {

	private static final int ASKED = 300;

	private static final int ANSWERED = 600;

	private final ExpenseQuestionRepository questions;

	private final Expenses expenses;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	ExpenseQuestions(ExpenseQuestionRepository questions, Expenses expenses, Notices notices, AuditLog audit,
			Clock clock) {
		this.questions = questions;
		this.expenses = expenses;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Asks about a published expense. */
	public void ask(CurrentPerson actor, long expenseId, String text) {
		Expense expense = this.expenses.seen(actor, expenseId);
		Verdict.noIf(!expense.isPublished(), "expense.question.unpublished").orRefuse();
		ExpenseQuestion question = this.questions.save(new ExpenseQuestion(expenseId, actor.personId(),
				FormText.required("question", text, ASKED, "expense.question.length"), this.clock.instant(),
				LocalDate.now(this.clock)));
		this.audit.wrote(actor, "expense.asked", "expense", expenseId, expense.getNumber() + " · " + question.getId());
	}

	/** Answers a question, for all to read, and tells the asker. */
	public void answer(CurrentPerson actor, long expenseId, long id, int seenVersion, String text) {
		Expense expense = this.expenses.seen(actor, expenseId);
		ExpenseQuestion question = this.questions.findForChangeByIdAndExpenseId(id, expenseId)
			.orElseThrow(() -> new Missing("question"));
		question.mayAnswer(actor).orRefuse();
		question.requireVersion(seenVersion);
		question.answer(actor, FormText.required("answer", text, ANSWERED, "expense.question.length"),
				this.clock.instant());
		this.notices.tell(question.getAskedBy(),
				new Sentence("expense.notice.answered", expense.getNumber(), expense.getTitle()),
				"/expenses/" + question.getExpenseId() + "#questions");
		this.audit.wrote(actor, "expense.answered", "expense", expenseId, expense.getNumber());
	}

}

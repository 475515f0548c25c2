package org.zhibu.expensequestion;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** A question about a published expense; answered once, for all to read. */
@Entity
class ExpenseQuestion extends BranchScoped {

	/** Days in which an answer is due. */
	static final int DAYS = 5;

	private Long expenseId;

	private Long askedBy;

	private Instant askedAt;

	private String asked;

	private LocalDate dueOn;

	private String answered;

	private Long answeredBy;

	private Instant answeredAt;

	protected ExpenseQuestion() {
	}

	ExpenseQuestion(Long expenseId, Long askedBy, String asked, Instant now, LocalDate today) {
		this.expenseId = expenseId;
		this.askedBy = askedBy;
		this.asked = asked;
		this.askedAt = now;
		this.dueOn = today.plusDays(DAYS);
	}

	void answer(CurrentPerson actor, String text, Instant now) {
		this.answered = text;
		this.answeredBy = actor.personId();
		this.answeredAt = now;
	}

	/** Secretary or publicity answer, never a question of their own. */
	Verdict mayAnswer(CurrentPerson actor) {
		boolean office = actor.has(Right.DISCLOSE) && (actor.is(Role.SECRETARY) || actor.is(Role.PUBLICITY));
		return Verdict.noIf(!office, "board.answer.office")
			.and(() -> Verdict.noIf(actor.is(this.askedBy), "board.answer.own"))
			.and(() -> Verdict.noIf(this.answered != null, "board.question.answered"));
	}

	Long getExpenseId() {
		return this.expenseId;
	}

	Long getAskedBy() {
		return this.askedBy;
	}

}

package org.zhibu.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** A question about a published month; answered once, for all to read. */
@Entity
@Table(name = "board_question")
class Question extends BranchScoped {

	/** Days in which an answer is due. */
	static final int DAYS = 5;

	private YearMonth period;

	private Long askedBy;

	private Instant askedAt;

	private String asked;

	private LocalDate dueOn;

	private String answered;

	private Long answeredBy;

	private Instant answeredAt;

	private Instant withdrawnAt;

	protected Question() {
	}

	Question(YearMonth period, Long askedBy, String asked, Instant now, LocalDate today) {
		this.period = period;
		this.askedBy = askedBy;
		this.asked = asked;
		this.askedAt = now;
		this.dueOn = today.plusDays(DAYS);
	}

	void answer(CurrentPerson actor, String text, Instant now) {
		mayAnswer(actor).orRefuse();
		this.answered = text;
		this.answeredBy = actor.personId();
		this.answeredAt = now;
	}

	void withdraw(CurrentPerson actor, Instant now) {
		mayWithdraw(actor).orRefuse();
		this.withdrawnAt = now;
	}

	/** Secretary or publicity answer, never a question of their own. */
	Verdict mayAnswer(CurrentPerson actor) {
		return mayAnswerAny(actor).and(() -> Verdict.noIf(actor.is(this.askedBy), "board.answer.own")).and(this::open);
	}

	Verdict mayWithdraw(CurrentPerson actor) {
		return Verdict.noIf(!actor.is(this.askedBy), "board.withdraw.foreign").and(this::open);
	}

	private Verdict open() {
		return Verdict.noIf(this.withdrawnAt != null, "board.question.withdrawn")
			.and(() -> Verdict.noIf(this.answered != null, "board.question.answered"));
	}

	static Verdict mayAnswerAny(CurrentPerson actor) {
		boolean office = actor.has(Right.DISCLOSE) && (actor.is(Role.SECRETARY) || actor.is(Role.PUBLICITY));
		return Verdict.noIf(!office, "board.answer.office");
	}

	YearMonth getPeriod() {
		return this.period;
	}

	Long getAskedBy() {
		return this.askedBy;
	}

}

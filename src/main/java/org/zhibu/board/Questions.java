package org.zhibu.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

import org.zhibu.audit.AuditLog;
import org.zhibu.notice.Notices;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about what is published: asked, taken back, answered. */
@Service
@Transactional
class Questions {

	private final QuestionRepository questions;

	private final BoardSql sql;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Questions(QuestionRepository questions, BoardSql sql, Notices notices, AuditLog audit, Clock clock) {
		this.questions = questions;
		this.sql = sql;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks about a published month.
	 * @throws Missing if that month was not published
	 */
	void ask(CurrentPerson actor, YearMonth month, String text) {
		if (!this.sql.publishedMonths(BranchContext.current()).contains(month)) {
			throw new Missing("month");
		}
		Question question = this.questions
			.save(new Question(month, actor.personId(), text, this.clock.instant(), LocalDate.now(this.clock)));
		this.audit.wrote(actor, "question.asked", "question", question.getId(), month.toString());
	}

	/** Answers a question, for all to read, and tells the asker. */
	YearMonth answer(CurrentPerson actor, long id, int seenVersion, String text) {
		Question question = question(id);
		question.mayAnswer(actor).orRefuse();
		question.requireVersion(seenVersion);
		question.answer(actor, text, this.clock.instant());
		YearMonth month = question.getPeriod();
		this.notices.tell(question.getAskedBy(),
				new Sentence("board.notice.answered", month.getYear(), month.getMonthValue()),
				"/board?month=" + month + "#questions");
		this.audit.wrote(actor, "question.answered", "question", id, month.toString());
		return month;
	}

	/** Takes one's own question back before it is answered. */
	YearMonth withdraw(CurrentPerson actor, long id, int seenVersion) {
		Question question = question(id);
		question.mayWithdraw(actor).orRefuse();
		question.requireVersion(seenVersion);
		question.withdraw(actor, this.clock.instant());
		this.audit.wrote(actor, "question.withdrawn", "question", id, null);
		return question.getPeriod();
	}

	private Question question(long id) {
		return this.questions.findById(id).orElseThrow(() -> new Missing("question"));
	}

}

package org.zhibu.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.board.BoardSql.Asked;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the board, and puts unanswered questions on the desks of those who answer. */
@Service
@Transactional(readOnly = true)
class Board implements DeskSource {

	static final int PAGE = 50;

	private static final int ON_DESK = 10;

	private final BoardSql sql;

	private final Clock clock;

	Board(BoardSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * The board of a month, or of the latest one.
	 * @throws Missing if that month was not published
	 */
	BoardPage page(CurrentPerson reader, YearMonth wanted, String after) {
		long branch = BranchContext.current();
		List<YearMonth> months = this.sql.publishedMonths(branch);
		if (wanted != null && !months.contains(wanted)) {
			throw new Missing("month");
		}
		if (months.isEmpty()) {
			return new BoardPage(null, months, null, List.of(), null, List.of());
		}
		YearMonth month = (wanted != null) ? wanted : months.get(0);
		List<BoardRow> rows = this.sql.cards(branch, month, after, PAGE + 1);
		String next = (rows.size() > PAGE) ? rows.get(PAGE - 1).number() : null;
		List<QuestionRow> questions = this.sql.questions(branch, month, PAGE)
			.stream()
			.map((asked) -> row(asked, reader))
			.toList();
		return new BoardPage(month, months, this.sql.sum(branch, month), rows.subList(0, Math.min(PAGE, rows.size())),
				next, questions);
	}

	private QuestionRow row(Asked asked, CurrentPerson reader) {
		boolean own = reader.is(asked.askerId());
		boolean answers = Question.mayAnswerAny(reader).allowed();
		boolean open = asked.answered() == null;
		boolean late = open && asked.dueOn().isBefore(LocalDate.now(this.clock));
		return new QuestionRow(asked.id(), asked.version(), (own || answers) ? asked.asker() : null, asked.askedOn(),
				asked.asked(), asked.dueOn(), asked.answered(), asked.answerer(), asked.answeredOn(), late,
				open && answers && !own, open && own);
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!Question.mayAnswerAny(person).allowed()) {
			return List.of();
		}
		return this.sql.unanswered(BranchContext.current(), person.personId(), ON_DESK)
			.stream()
			.map((asked) -> new Step(asked.dueOn(), new Sentence("board.desk.answer", asked.period()),
					new Sentence("board.desk.asked", asked.asked()), "/board?month=" + asked.period() + "#questions",
					new Sentence("board.desk.verb")))
			.toList();
	}

}

package org.zhibu.expensepaper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.BodyVote;
import org.zhibu.expense.Decision;
import org.zhibu.expense.Expenses;
import org.zhibu.expense.ExpenseVotes;
import org.zhibu.expensepage.ExpenseFilter;
import org.zhibu.expensepage.ExpenseList;
import org.zhibu.expensepage.ExpenseRow;
import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the requests that a reader may take away, with the votes that passed them. */
@Service
@Transactional(readOnly = true)
class ExpensePapers {

	private static final int FIGURES = 7;

	private final ExpenseList list;

	private final Expenses expenses;

	private final ExpenseVotes votes;

	ExpensePapers(ExpenseList list, Expenses expenses, ExpenseVotes votes) {
		this.list = list;
		this.expenses = expenses;
		this.votes = votes;
	}

	List<List<Object>> cells(CurrentPerson reader, ExpenseFilter filter) {
		List<ExpenseRow> rows = this.list.all(reader, filter);
		Map<Long, List<Decision>> passed = this.expenses
			.passed(rows.stream().collect(Collectors.toMap(ExpenseRow::id, ExpenseRow::revision)));
		Map<Long, List<BodyVote>> votes = this.votes
			.on(passed.values().stream().flatMap(List::stream).map(Decision::itemId).distinct().toList());
		return rows.stream().map((row) -> cells(row, passed.getOrDefault(row.id(), List.of()), votes)).toList();
	}

	private static List<Object> cells(ExpenseRow row, List<Decision> passed, Map<Long, List<BodyVote>> votes) {
		List<Object> cells = new ArrayList<>(Arrays.asList(row.number(), row.title(), ExpenseWords.of(row.category()),
				row.asker(), row.asked(), row.granted(), ExpenseWords.of(row.state()), ExpenseWords.of(row.money())));
		for (Body gate : List.of(Body.COMMITTEE, Body.OFFICE_MEETING)) {
			cells.addAll(figures(gate, passed, votes));
		}
		return cells;
	}

	private static List<Object> figures(Body gate, List<Decision> passed, Map<Long, List<BodyVote>> votes) {
		for (Decision decision : passed) {
			if (decision.gate() == gate) {
				return votes.getOrDefault(decision.itemId(), List.of())
					.stream()
					.filter((vote) -> vote.gate() == gate)
					.findFirst()
					.map((vote) -> Arrays.<Object>asList(vote.day(), vote.due(), vote.present(), vote.recused(),
							vote.yes(), vote.no(), vote.abstained()))
					.orElseGet(() -> Arrays.<Object>asList(decision.day(), null, null, null, null, null, null));
			}
		}
		return Collections.nCopies(FIGURES, null);
	}

}

package org.zhibu.expense;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.VoteBook;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the votes behind decisions from the book of meetings. */
@Component
public class ExpenseVotes {

	private final ObjectProvider<VoteBook> book;

	private final ExpenseSql sql;

	ExpenseVotes(ObjectProvider<VoteBook> book, ExpenseSql sql) {
		this.book = book;
		this.sql = sql;
	}

	/** The votes on these items, by item. */
	public Map<Long, List<BodyVote>> on(Collection<Long> itemIds) {
		VoteBook votes = this.book.getIfAvailable();
		return (votes == null || itemIds.isEmpty()) ? Map.of() : votes.votesOn(itemIds);
	}

	/** Everybody who voted on the version in force, whatever he voted. */
	@Transactional(readOnly = true)
	public Set<Long> voters(Expense expense) {
		List<Long> items = this.sql.decisions(List.of(expense.getId()))
			.stream()
			.map(ExpenseSql.Numbered::decision)
			.filter((decision) -> decision.revision() == expense.getRevision())
			.map(Decision::itemId)
			.toList();
		Set<Long> voters = new HashSet<>();
		on(items).values().forEach((votes) -> votes.forEach((vote) -> voters.addAll(vote.voters())));
		return voters;
	}

	/** Where a request stands on an agenda, the newest meeting first. */
	public List<VoteBook.Place> placesOf(MatterKind kind, long id) {
		VoteBook votes = this.book.getIfAvailable();
		return (votes == null) ? List.of() : votes.placesOf(kind, id);
	}

}

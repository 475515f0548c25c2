package org.zhibu.expensepage;

import java.util.List;

import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of requests, as far as a reader may see them. */
@Service
@Transactional(readOnly = true)
public class ExpenseList {

	static final int PAGE = 50;

	private final ExpenseListSql sql;

	ExpenseList(ExpenseListSql sql) {
		this.sql = sql;
	}

	/** A page of the list before an id, the newest first. */
	Page page(CurrentPerson reader, ExpenseFilter filter, long before) {
		List<ExpenseRow> rows = this.sql.rows(reader, filter, before, PAGE + 1);
		boolean more = rows.size() > PAGE;
		List<ExpenseRow> shown = more ? rows.subList(0, PAGE) : rows;
		return new Page(filter, shown, more ? shown.get(PAGE - 1).id() : null);
	}

	/** All that a reader may see, the oldest first, for files. */
	public List<ExpenseRow> all(CurrentPerson reader, ExpenseFilter filter) {
		return this.sql.rows(reader, filter, Long.MAX_VALUE, Integer.MAX_VALUE)
			.stream()
			.sorted((one, other) -> Long.compare(one.id(), other.id()))
			.toList();
	}

	/** A page of the list. */
	record Page(ExpenseFilter filter, List<ExpenseRow> rows, Long next) {
	}

}

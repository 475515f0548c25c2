package org.zhibu.coverage;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import org.zhibu.shared.Evidence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of talks and visits as a fact for 班组帮联与群众工作. */
@Component
class CoverageEvidence implements Evidence {

	private static final int ITEM = 9;

	private final CoverageSql sql;

	CoverageEvidence(CoverageSql sql) {
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Item> evidence(YearMonth month, Collection<Long> personIds) {
		return personIds.isEmpty() ? List.of()
				: this.sql.efforts(personIds, month.atDay(1), month.atEndOfMonth())
					.stream()
					.filter((effort) -> effort.talks() + effort.visits() > 0)
					.map((effort) -> new Item("peopleWork", effort.person(), effort.person(), ITEM,
							CoverageWords.effort(effort.talks(), effort.visits())))
					.toList();
	}

}

package org.zhibu.correction;

import java.util.List;

import org.springframework.stereotype.Service;

/** Reads the corrections of the branch, fifty a page. */
@Service
class CorrectionBook {

	static final int ROWS = 50;

	private final CorrectionSql sql;

	CorrectionBook(CorrectionSql sql) {
		this.sql = sql;
	}

	/** A page and where the next one begins. */
	Page before(long id) {
		List<Correction> found = this.sql.before(id, ROWS + 1);
		boolean more = found.size() > ROWS;
		List<Correction> shown = more ? found.subList(0, ROWS) : found;
		return new Page(shown, more ? shown.get(ROWS - 1).id() : null);
	}

	/** One page. */
	record Page(List<Correction> rows, Long next) {
	}

}

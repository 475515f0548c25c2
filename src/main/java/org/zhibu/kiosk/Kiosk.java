package org.zhibu.kiosk;

import java.util.List;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a screen as its branch, for whoever looks at it. */
@Service
class Kiosk {

	private static final int ROWS = 200;

	private final KioskSql sql;

	private final TransactionTemplate transaction;

	Kiosk(KioskSql sql, TransactionTemplate transaction) {
		this.sql = sql;
		this.transaction = transaction;
	}

	List<KioskBranch> branches() {
		return this.sql.branches();
	}

	/**
	 * The screen of the branch with that code.
	 * @throws Missing if there is no such branch
	 */
	KioskScreen screen(String code) {
		KioskBranch branch = this.sql.branch(code).orElseThrow(() -> new Missing("branch"));
		List<KioskScreen.Row> rows = BranchContext.within(branch.id(),
				() -> this.transaction.execute((status) -> this.sql.lastPublished(branch.id(), ROWS)));
		return new KioskScreen(branch, rows.isEmpty() ? null : rows.get(0).month(), rows);
	}

}

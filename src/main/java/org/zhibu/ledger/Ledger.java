package org.zhibu.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts and reads entries of the current branch. */
@Service
public class Ledger {

	private final LedgerSql sql;

	Ledger(LedgerSql sql) {
		this.sql = sql;
	}

	/**
	 * Posts entries in the transaction that earns them; posting one source twice fails.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void post(List<Posting> postings) {
		this.sql.insert(BranchContext.current(), postings);
	}

	/** Whether an entry of that source was posted. */
	@Transactional(readOnly = true)
	public boolean isPosted(String source, long sourceId) {
		return this.sql.exists(BranchContext.current(), source, sourceId);
	}

	/** The entries paid with a month, oldest first. */
	@Transactional(readOnly = true)
	public List<LedgerLine> ofPeriod(YearMonth period) {
		return this.sql.ofPeriod(BranchContext.current(), period);
	}

	/** What the ledger adds to each person's bonus of a month. */
	@Transactional(readOnly = true)
	public Map<Long, PersonMoney> byPerson(YearMonth period) {
		return this.sql.byPerson(BranchContext.current(), period);
	}

	/** A person's entries, newest first. */
	@Transactional(readOnly = true)
	public List<LedgerLine> ofPerson(long personId) {
		return this.sql.ofPerson(BranchContext.current(), personId);
	}

	/** The sum of what scores earned for a month, whenever it was paid. */
	@Transactional(readOnly = true)
	public Yuan earnedFor(YearMonth month) {
		return this.sql.sumEarnedFor(BranchContext.current(), month);
	}

}

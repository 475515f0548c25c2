package org.zhibu.fact;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import org.zhibu.shared.Evidence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the book's facts on the right item of the right card. */
@Component
class FactEvidence implements Evidence {

	private final FactSql sql;

	FactEvidence(FactSql sql) {
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Item> evidence(YearMonth month, Collection<Long> personIds) {
		return this.sql.evidence(month, personIds);
	}

}

package org.zhibu.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.scorecard.Scorecard;
import org.zhibu.scorecard.Versions;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside the marks of one card, in one statement. */
@Repository
class CardSql {

	private static final String BESIDE = """
			select 'SIGNED' as what, s.person_id as id, 0 as item_no, '' as said from scorecard_signature s
			where s.branch_id = :branch and s.scorecard_id = :card and s.sign_round = :round
			union all
			select 'CITED', c.id, c.item_no, c.said from scorecard_citation c
			where c.branch_id = :branch and c.scorecard_id = :card and c.revision = :revision
			union all
			select 'SETTLED', l.id, 0, '' from ledger_entry l
			where l.branch_id = :branch and l.source = :settlement and l.source_id = :card
			order by 2""";

	private final JdbcClient jdbc;

	CardSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Beside beside(Scorecard card) {
		Beside beside = new Beside(new HashSet<>(), new HashMap<>(), new HashSet<>());
		this.jdbc.sql(BESIDE)
			.param("branch", BranchContext.current())
			.param("card", card.getId())
			.param("round", card.getSignRound())
			.param("revision", card.revisionInWork())
			.param("settlement", Versions.SETTLEMENT)
			.query((row) -> {
				switch (row.getString("what")) {
					case "SIGNED" -> beside.signers().add(row.getLong("id"));
					case "CITED" -> beside.cited()
						.computeIfAbsent(row.getInt("item_no"), (item) -> new ArrayList<>())
						.add(row.getString("said"));
					default -> beside.entries().add(row.getLong("id"));
				}
			});
		return beside;
	}

	/**
	 * What one card has beside its marks.
	 *
	 * @param signers who signed it as it stands
	 * @param cited the facts cited for the version in work, by item
	 * @param entries the ledger entry that settled it, if there is one
	 */
	record Beside(Set<Long> signers, Map<Integer, List<String>> cited, Set<Long> entries) {

		boolean settled() {
			return !this.entries.isEmpty();
		}

	}

}

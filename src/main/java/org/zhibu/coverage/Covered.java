package org.zhibu.coverage;

import java.time.LocalDate;

import org.zhibu.careduty.DutyCause;
import org.zhibu.carerule.CareTerms;

/**
 * One person of the grid.
 *
 * @param lastTalk the last talk that stands, or {@code null}
 * @param lastVisit the last visit that counts, or {@code null}
 * @param visitCause why he is to be visited, or {@code null}
 * @param visitDue until when, or {@code null}
 */
record Covered(long id, String number, String name, String team, LocalDate joined, LocalDate lastTalk,
		LocalDate lastVisit, Tile talk, Tile visit, DutyCause visitCause, LocalDate visitDue) {

	static Covered of(CoverageSql.Row row, CareTerms terms, LocalDate today) {
		Tile talk = Tile.of(row.lastTalk(), row.joined(), terms.talkMonths(), row.paired() || row.talkOwned(), today);
		Tile visit = Tile.of(row.lastVisit(), row.joined(), terms.visitMonths(), row.paired() || row.visitOwned(),
				today);
		return new Covered(row.id(), row.number(), row.name(), row.team(), row.joined(), row.lastTalk(),
				row.lastVisit(), talk, visit, row.visitCause(), row.visitDue());
	}

}

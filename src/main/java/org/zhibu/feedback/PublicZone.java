package org.zhibu.feedback;

import java.time.YearMonth;
import java.util.List;

/**
 * What anybody may see of a zone.
 *
 * @param period the last published month, or {@code null}
 * @param owners who answers for it today
 */
record PublicZone(long id, String code, String name, String place, String standards, String branch, String branchCode,
		YearMonth period, List<Owner> owners) {

	PublicZone with(List<Owner> found) {
		return new PublicZone(this.id, this.code, this.name, this.place, this.standards, this.branch, this.branchCode,
				this.period, found);
	}

	/** The standards, one a line. */
	public List<String> lines() {
		return (this.standards != null) ? this.standards.lines().filter((line) -> !line.isBlank()).toList() : List.of();
	}

	/** An owner with the stars of his card, {@code null} when there is none. */
	record Owner(String name, Integer stars) {
	}

}

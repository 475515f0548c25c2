package org.zhibu.rosterimport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.PersonDetails;

/** How the details of a person are written into one column. */
final class StoredDetails {

	private static final String BETWEEN = "\u001f";

	private StoredDetails() {
	}

	static String write(PersonDetails kept) {
		List<Object> parts = Arrays.asList(kept.number(), kept.name(), kept.teamId(), kept.partyStatus(),
				kept.partySince(), kept.employment(), kept.regularSince(), kept.trade(), kept.partyGroup(),
				kept.birthYear(), kept.joinedOn());
		return String.join(BETWEEN, parts.stream().map((part) -> (part != null) ? part.toString() : "").toList());
	}

	static PersonDetails read(String written) {
		String[] part = written.split(BETWEEN, -1);
		return new PersonDetails(part[0], part[1], part[2].isEmpty() ? null : Long.valueOf(part[2]),
				PartyStatus.valueOf(part[3]), day(part[4]), Employment.valueOf(part[5]), day(part[6]), text(part[7]),
				text(part[8]), part[9].isEmpty() ? null : Integer.valueOf(part[9]), day(part[10]));
	}

	private static LocalDate day(String part) {
		return part.isEmpty() ? null : LocalDate.parse(part);
	}

	private static String text(String part) {
		return part.isEmpty() ? null : part;
	}

}

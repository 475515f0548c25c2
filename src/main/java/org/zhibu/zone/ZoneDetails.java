package org.zhibu.zone;

/**
 * What is written down about a zone.
 *
 * @param code its short code, unique in the branch
 * @param name its name
 * @param kind what kind of zone, or {@code null}
 * @param place where it is
 * @param boundary from where to where, or {@code null}
 * @param standards what it must look like, a line each, or {@code null}
 * @param decision the decision it rests on, or {@code null}
 */
public record ZoneDetails(String code, String name, String kind, String place, String boundary, String standards,
		String decision) {

	public ZoneDetails {
		code = code.strip();
		name = name.strip();
		place = place.strip();
		kind = orNull(kind);
		boundary = orNull(boundary);
		standards = orNull(standards);
		decision = orNull(decision);
	}

	private static String orNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip().replace("\r\n", "\n");
	}

}

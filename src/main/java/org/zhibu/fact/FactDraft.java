package org.zhibu.fact;

import java.time.LocalDate;

import org.zhibu.shared.RuleViolation;
import org.zhibu.upload.Picture;

/**
 * One fact as somebody is about to note it.
 *
 * @param happenedOn the day it was seen
 * @param place where, or {@code null}
 * @param personId whom it is about, or {@code null} when it is about a zone
 * @param zoneId the zone it is about, or {@code null} when it is about a person
 * @param itemNo the item of the scheme, 1 to 10
 * @param seen what was seen, at most 200 characters
 * @param good whether it speaks for the person or zone
 * @param photo a picture of it, or {@code null}
 */
public record FactDraft(LocalDate happenedOn, String place, Long personId, Long zoneId, int itemNo, String seen,
		boolean good, Picture photo) {

	static final int PLACE = 40;

	static final int SEEN = 200;

	/** Facts are noted while they are fresh; at most about a year later. */
	static final int DAYS_BACK = 366;

	public FactDraft {
		place = (place == null || place.isBlank()) ? null : place.strip();
		seen = seen.strip();
	}

	/**
	 * Refuses what cannot have been seen.
	 * @throws RuleViolation at the field that is wrong
	 */
	void requireSound(LocalDate today) {
		refuseIf((this.personId == null) == (this.zoneId == null), "about", "fact.about.missing");
		refuseIf(this.happenedOn.isAfter(today), "day", "fact.day.future");
		refuseIf(this.happenedOn.isBefore(today.minusDays(DAYS_BACK)), "day", "fact.day.old", DAYS_BACK);
		refuseIf(this.place != null && this.place.length() > PLACE, "place", "fact.place.long", PLACE);
		refuseIf(this.itemNo < 1 || this.itemNo > 10, "item", "fact.item.missing");
		refuseIf(this.seen.isEmpty() || this.seen.length() > SEEN, "seen", "fact.seen.length", SEEN);
	}

	private static void refuseIf(boolean wrong, String field, String key, Object... figures) {
		if (wrong) {
			throw RuleViolation.at(field, key, figures);
		}
	}

}

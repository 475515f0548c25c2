package org.zhibu.shared;

import java.time.LocalDate;

/**
 * The place in a list by day and id where its next page begins, in the address as
 * {@code 2026-10-26_17}.
 */
public record DayPlace(LocalDate day, long id) {

	private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

	/** Behind which a list goes on that begins with the earliest. */
	public static DayPlace after(String typed) {
		return read(typed, EARLIEST);
	}

	/** Before which a list goes on that begins with the latest. */
	public static DayPlace before(String typed) {
		return read(typed, LATEST);
	}

	private static DayPlace read(String typed, LocalDate begin) {
		String[] place = typed.matches("[0-9-]{10}_\\d{1,18}") ? typed.split("_") : new String[] { "", "0" };
		return new DayPlace(DateText.read(place[0]).orElse(begin), Long.parseLong(place[1]));
	}

	@Override
	public String toString() {
		return this.day + "_" + this.id;
	}

}

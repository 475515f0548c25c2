package org.zhibu.meetingpage;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.zhibu.meeting.Seat;

/**
 * A time of day with the number of those due who are on shift then.
 *
 * @param time when
 * @param onShift how many could not come up
 */
record TimeProposal(LocalTime time, long onShift) {

	private static final List<LocalTime> TIMES = List.of(LocalTime.of(8, 30), LocalTime.of(14, 30),
			LocalTime.of(16, 30), LocalTime.of(19, 30));

	private static final int SHOWN = 3;

	/** The times that keep the fewest from coming, the best first. */
	static List<TimeProposal> of(List<Seat> seats) {
		return TIMES.stream()
			.map((time) -> new TimeProposal(time,
					seats.stream().filter(Seat::due).filter((seat) -> busy(seat, time)).count()))
			.sorted(Comparator.comparingLong(TimeProposal::onShift).thenComparing(TimeProposal::time))
			.limit(SHOWN)
			.toList();
	}

	/** Three shifts of eight hours, told apart by the first word of their names. */
	private static boolean busy(Seat seat, LocalTime time) {
		String shift = (seat.shift() != null) ? seat.shift() : "";
		int hour = time.getHour();
		return starts(shift, "早", "白") && hour >= 8 && hour < 16 || starts(shift, "中") && hour >= 16
				|| starts(shift, "夜", "晚") && hour < 8;
	}

	private static boolean starts(String shift, String... words) {
		return Stream.of(words).anyMatch(shift::startsWith);
	}

}

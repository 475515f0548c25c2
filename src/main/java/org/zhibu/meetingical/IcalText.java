package org.zhibu.meetingical;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar as text (RFC 5545): lines of at most 75 bytes, ended by CR LF. */
final class IcalText {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

	private static final int LINE = 75;

	private static final Duration USUAL = Duration.ofHours(1);

	private final StringBuilder text = new StringBuilder();

	private final ZoneId zone;

	private IcalText(ZoneId zone) {
		this.zone = zone;
	}

	/** The calendar of these events. */
	static String of(List<Event> events, ZoneId zone) {
		IcalText calendar = new IcalText(zone);
		calendar.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//zhibu//meetings//ZH");
		events.forEach(calendar::event);
		return calendar.line("END:VCALENDAR").text.toString();
	}

	private void event(Event event) {
		line("BEGIN:VEVENT").line("UID:" + event.uid())
			.line("DTSTAMP:" + utc(event.begins()))
			.line("DTSTART:" + utc(event.begins()))
			.line("DTEND:" + utc(event.begins().plus(USUAL)))
			.line("SUMMARY:" + escaped(event.title()))
			.line("LOCATION:" + escaped(event.place()))
			.line("END:VEVENT");
	}

	private String utc(LocalDateTime time) {
		return UTC.format(time.atZone(this.zone).withZoneSameInstant(ZoneOffset.UTC));
	}

	/** Folds a line between characters, never within one. */
	private IcalText line(String line) {
		int bytes = 0;
		for (int at = 0; at < line.length();) {
			int letter = line.codePointAt(at);
			String one = Character.toString(letter);
			int size = one.getBytes(StandardCharsets.UTF_8).length;
			if (bytes + size > LINE) {
				this.text.append("\r\n ");
				bytes = 1;
			}
			this.text.append(one);
			bytes += size;
			at += Character.charCount(letter);
		}
		this.text.append("\r\n");
		return this;
	}

	private static String escaped(String said) {
		return said.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
	}

	/** An event of the calendar. */
	record Event(String uid, String title, String place, LocalDateTime begins) {
	}

}

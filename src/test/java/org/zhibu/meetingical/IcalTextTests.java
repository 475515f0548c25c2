package org.zhibu.meetingical;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A calendar as phones read it. */
class IcalTextTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Test
	void aMeetingStandsAtItsTimeInUniversalTime() {
		String text = calendar("支委会", "会议室");
		assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
			.contains("DTSTART:20261008T083000Z\r\nDTEND:20261008T093000Z\r\n")
			.contains("SUMMARY:支委会\r\nLOCATION:会议室\r\n")
			.endsWith("END:VCALENDAR\r\n");
	}

	@Test
	void whatCouldBreakALineIsEscaped() {
		assertThat(calendar("甲,乙;丙\\丁", "一\r\nEND:VCALENDAR")).contains("SUMMARY:甲\\,乙\\;丙\\\\丁\r\n")
			.contains("LOCATION:一\\nEND:VCALENDAR\r\n");
	}

	@Test
	void longLinesAreFoldedBetweenCharacters() {
		String text = calendar("巷".repeat(60), "");
		for (String line : text.split("\r\n")) {
			assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
		}
		assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "巷".repeat(60));
	}

	private static String calendar(String title, String place) {
		return IcalText.of(List.of(new IcalText.Event("1@zhibu", title, place, LocalDateTime.of(2026, 10, 8, 16, 30))),
				SHANGHAI);
	}

}

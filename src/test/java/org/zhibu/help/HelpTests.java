package org.zhibu.help;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class HelpTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private MessageSource messages;

	@Test
	void everybodyReadsTheRulesAsTheCodeHasThem() {
		this.clock.moveTo(2026, 11, 4, 9);
		Cast.BranchOfStory branch = this.cast.branch();
		String text = this.cast.as(this.cast.worker(branch, "新来的")).open("/help").text();
		assertThat(text).contains("100 +50.00 ★★★★★")
			.contains("97.5 +25.00 ★★★★★")
			.contains("96 +10.00 ★★★★★")
			.contains("95.1 +1.00 ★★★★★")
			.contains("95 0.00 ★★★★★")
			.contains("90 0.00 ★★★★")
			.contains("85 0.00 ★★★")
			.contains("84.9 −1.00 ★★")
			.contains("84 −10.00 ★★")
			.contains("60 −250.00 ★")
			.contains("0 −850.00 ★");
		assertThat(text).contains("双违、三违").contains("封存").contains("忘了口令").doesNotContain("??");
		assertThat(text.split("✓")).hasSize(1 + (int) Arrays.stream(Right.values())
			.mapToLong((right) -> Arrays.stream(Role.values()).filter((role) -> Help.holds(role, right)).count())
			.sum());
	}

	@Test
	void everyWordOfTheHelpPageIsSaidInBothLanguages() {
		for (java.util.Locale locale : new java.util.Locale[] { java.util.Locale.CHINA, java.util.Locale.ENGLISH }) {
			assertThat(Right.values())
				.allSatisfy((right) -> assertThat(this.messages.getMessage(right.key(), null, locale)).isNotBlank());
			assertThat(Role.values())
				.allSatisfy((role) -> assertThat(this.messages.getMessage(role.key(), null, locale)).isNotBlank());
		}
	}

}

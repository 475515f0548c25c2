package org.zhibu.draft;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms that were begun and not sent. */
@PageTest
class DraftTests {

	private static final String FORM = "self-score/2026-10";

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	private Cast.BranchOfStory branch;

	private Visitor member;

	@BeforeEach
	void aMonthIsOpenForSelfScores() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		this.cast.as(this.branch.secretary()).from("/months", "/months", "month", "2026-10");
		this.member = this.cast.as(this.branch.member(0));
		this.member.open("/months/2026-10/self-score");
	}

	@Test
	void whatWasTypedIsThereAgainAfterTheSessionWasLost() {
		assertThat(this.member.html()).contains("data-draft=\"" + FORM + "\"");
		keep("item1=18.5&item2=9");
		keep("item1=19&item2=%E4%B8%80%26");
		Visitor later = this.cast.as(this.branch.member(0));
		later.open("/drafts?form=" + FORM);
		assertThat(later.status()).isEqualTo(200);
		assertThat(later.html()).contains("item1=19&item2=%E4%B8%80%26")
			.contains("恢复了 10月26日 09:00")
			.doesNotContain("18.5");
		assertThat(this.cast.as(this.branch.member(1)).open("/drafts?form=" + FORM).status())
			.as("nobody sees another's")
			.isEqualTo(204);
	}

	@Test
	void aFormThatWasTakenIsForgottenAndOneThatCameBackIsNot() {
		keep("item1=99");
		String version = this.member.html();
		send("99");
		assertThat(this.member.status()).isEqualTo(422);
		assertThat(kept()).isEqualTo(200);
		send("10");
		assertThat(this.member.status()).as(version).isEqualTo(302);
		assertThat(kept()).isEqualTo(204);
	}

	@Test
	void aDraftIsForgottenAfterFourteenDaysOrWhenItIsNotWanted() {
		keep("item1=18.5");
		this.clock.advance(Duration.ofDays(14));
		this.member = this.cast.as(this.branch.member(0));
		assertThat(kept()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(kept()).isEqualTo(204);
		keep("item1=18.5");
		assertThat(kept()).isEqualTo(200);
		this.member.open("/months/2026-10/self-score").submit("/drafts/discarding", "once", "", "form", FORM);
		assertThat(kept()).isEqualTo(204);
	}

	@Test
	void whatIsTooLongOrHasNoNameIsRefused() {
		for (String[] bad : new String[][] { { FORM, "x".repeat(60_001) }, { "", "a=1" }, { "a b", "a=1" },
				{ "x".repeat(81), "a=1" } }) {
			this.member.open("/months/2026-10/self-score")
				.submit("/drafts", "once", "", "form", bad[0], "fields", bad[1]);
			assertThat(this.member.status()).as(bad[0]).isEqualTo(422);
		}
		assertThat(kept()).isEqualTo(204);
	}

	private void keep(String fields) {
		this.member.open("/months/2026-10/self-score").submit("/drafts", "once", "", "form", FORM, "fields", fields);
		assertThat(this.member.status()).as(this.member.text()).isEqualTo(204);
	}

	private int kept() {
		return this.member.open("/drafts?form=" + FORM).status();
	}

	private void send(String first) {
		this.member.open("/months/2026-10/self-score");
		java.util.regex.Matcher version = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"")
			.matcher(this.member.html());
		assertThat(version.find()).isTrue();
		this.member.submit("/months/2026-10/self-score", "version", version.group(1), "draft", FORM, "item1", first,
				"item2", "15", "item3", "10", "item4", "10", "item5", "10", "item6", "5", "item7", "5", "item8", "5",
				"item9", "10", "item10", "10");
	}

}

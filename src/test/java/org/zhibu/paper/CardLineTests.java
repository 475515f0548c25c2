package org.zhibu.paper;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.scorecard.CardState;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import static org.assertj.core.api.Assertions.assertThat;

/** What a card says of itself in its month, before and after closing. */
class CardLineTests {

	private static final Instant CLOSED = Instant.parse("2026-11-07T01:00:00Z");

	@Test
	void withoutLaterVersionsTheCardStandsAsItIs() {
		CardLine card = card(true, 1, 1000);
		assertThat(card.atClosing(List.of(), CLOSED)).isEqualTo(card);
	}

	@Test
	void aVersionAfterClosingIsTakenBackToWhatWasBeforeIt() {
		CardLine then = card(true, 3, 900).atClosing(List.of(version(2, -60, 1000, false), version(3, 60, 950, true)),
				CLOSED);
		assertThat(then.revision()).isEqualTo(2);
		assertThat(then.total()).isEqualTo(new Points(950));
		assertThat(then.stars()).isEqualTo(4);
		assertThat(then.money()).isEqualTo(new Yuan(7));
	}

	@Test
	void severalVersionsAfterClosingAreAllTakenBack() {
		CardLine then = card(true, 3, 900).atClosing(List.of(version(3, 90, 950, true), version(2, 60, 1000, true)),
				CLOSED);
		assertThat(then.revision()).isEqualTo(1);
		assertThat(then.total()).isEqualTo(new Points(1000));
	}

	@ParameterizedTest
	@CsvSource({ "-1, true, false, true", "-1, false, false, true", "-1, true, true, true", "0, true, false, true",
			"0, true, true, false", "0, false, false, false", "1, true, false, false", "1, false, false, false" })
	void aVersionWasInForceAtClosing(int second, boolean settled, boolean reversed, boolean inForce) {
		assertThat(version(2, second, 900, reversed).inForceAtClosing(CLOSED, settled)).isEqualTo(inForce);
	}

	@ParameterizedTest
	@CsvSource({ "OPEN, false, false, false, OPEN", "REVIEWED, false, false, false, REVIEWED",
			"PUBLISHED, false, false, true, PUBLISHED", "PUBLISHED, false, false, false, FINAL",
			"PUBLISHED, false, true, true, HELD", "PUBLISHED, false, true, false, HELD",
			"OPEN, true, false, false, EXCUSED", "REVIEWED, true, false, false, EXCUSED",
			"PUBLISHED, true, false, true, EXCUSED" })
	void aCardOfAnUnclosedMonthTellsHowFarItIs(CardState state, boolean excused, boolean held, boolean windowOpen,
			SheetState said) {
		assertThat(new CardLine(1, 1, "1", "a", null, state, excused, held, false, false, 1, null, null, null)
			.state(windowOpen)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource({ "false, true, SETTLED", "false, false, HELD", "true, false, EXCUSED" })
	void aCardOfAClosedMonthIsSettledHeldOrExcused(boolean excused, boolean settled, SheetState said) {
		assertThat(new CardLine(1, 1, "1", "a", null, CardState.PUBLISHED, excused, true, settled, false, 1, null, null,
				null)
			.stateAtClosing()).isEqualTo(said);
	}

	private static CardLine card(boolean settled, int revision, int total) {
		return new CardLine(1, 1, "10101", "方致远", null, CardState.PUBLISHED, false, false, settled, false, revision,
				new Points(total), 5, Yuan.ZERO);
	}

	private static LaterVersion version(int revision, int secondsAfterClosing, int oldTotal, boolean reversed) {
		return new LaterVersion(revision, CLOSED.plusSeconds(secondsAfterClosing), new Points(oldTotal), 4, new Yuan(7),
				reversed);
	}

}

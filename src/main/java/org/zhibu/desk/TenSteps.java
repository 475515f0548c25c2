package org.zhibu.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.zhibu.bonus.BonusState;
import org.zhibu.scheme.Calendar;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/**
 * The month in ten steps: 自评 → 考评 → 签认 → 公示 → 异议 → 核定 → 奖金核查 → 签领 → 封存 → 公开. The last one
 * belongs to a part that is not in use yet and says so.
 */
@Component
class TenSteps {

	/** The last step that is in use. */
	static final int IN_USE = 9;

	private static final int ALL = 10;

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Clock clock;

	TenSteps(Clock clock) {
		this.clock = clock;
	}

	List<Step> of(ScoreMonth month, MonthFigures figures, Calendar days) {
		if (month.isBackfilled()) {
			return IntStream.rangeClosed(1, ALL)
				.mapToObj((number) -> new Step(number, false, false, of("month.step.backfilled")))
				.toList();
		}
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.now(this.clock);
		boolean[] done = { today.isAfter(days.selfUntil()) || figures.selfGiven() == figures.cards(),
				figures.marked() + figures.excused() == figures.cards(), figures.signed() == figures.cards(),
				month.isPublished(), month.isPublished() && !month.isWindowOpen(now) && figures.objections() == 0,
				month.isClosed(), figures.bonusIs(BonusState.CHECKED),
				figures.bonusIs(BonusState.SEALED)
						|| figures.bonusLines() > 0 && figures.confirmed() == figures.bonusLines(),
				figures.bonusIs(BonusState.SEALED) };
		Sentence[] notes = { of("month.step.of", figures.selfGiven(), figures.cards()),
				of("month.step.of", figures.marked() + figures.excused(), figures.cards()),
				of("month.step.of", figures.signed(), figures.cards()), published(month),
				objections(month, figures, now), held(month, figures), bonus(figures),
				(figures.bonusLines() > 0) ? of("month.step.of", figures.confirmed(), figures.bonusLines()) : null,
				null };
		List<Step> steps = new ArrayList<>();
		boolean nowSeen = false;
		for (int number = 1; number <= ALL; number++) {
			boolean used = number <= IN_USE;
			boolean finished = used && done[number - 1];
			boolean current = used && !finished && !nowSeen;
			nowSeen = nowSeen || current;
			steps.add(new Step(number, finished, current, used ? notes[number - 1] : of("month.step.unused")));
		}
		return steps;
	}

	private static Sentence of(String key, Object... figures) {
		return new Sentence(key, figures);
	}

	private static Sentence published(ScoreMonth month) {
		if (!month.isPublished()) {
			return null;
		}
		LocalDate day = month.getPublishedAt().atZone(ZONE).toLocalDate();
		return of("shared.day", day.getMonthValue(), day.getDayOfMonth());
	}

	private static Sentence objections(ScoreMonth month, MonthFigures figures, Instant now) {
		if (figures.objections() > 0) {
			return of("month.step.objections", figures.objections());
		}
		if (!month.isWindowOpen(now)) {
			return null;
		}
		LocalDate last = month.getObjectionsUntil().minusSeconds(1).atZone(ZONE).toLocalDate();
		return of("month.step.until", last.getMonthValue(), last.getDayOfMonth());
	}

	private static Sentence bonus(MonthFigures figures) {
		return (figures.bonus() != null) ? of(figures.bonus().key()) : null;
	}

	private static Sentence held(ScoreMonth month, MonthFigures figures) {
		int held = figures.marked() - figures.settled();
		return (month.isClosed() && held > 0) ? of("month.step.held", held) : null;
	}

	/** One step with where it stands. */
	record Step(int number, boolean done, boolean now, Sentence note) {

		/** The class of the step in the line. */
		public String tone() {
			return this.done ? "done" : this.now ? "now" : "";
		}

	}

}

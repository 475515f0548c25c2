package org.zhibu.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.objection.Objections;
import org.zhibu.scheme.Scheme;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Mark;
import org.zhibu.review.MarkEntry;
import org.zhibu.review.Marking;
import org.zhibu.scorecard.Months;
import org.zhibu.review.Reasons;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.selfscore.SelfScores;
import org.zhibu.settlement.ClosingService;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Points;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lives the months of the demo, each act by the person who may do it. */
@Component
@Profile("demo")
class DemoMonths {

	private static final int SELF_SCORES_NOW = 6;

	private static final int SIGNED_NOW = 3;

	private final Months months;

	private final SelfScores selfScores;

	private final Marking marking;

	private final Reasons reasons;

	private final Cards cards;

	private final ClosingService closing;

	private final Objections objections;

	private final DemoBooks books;

	private final DemoCare care;

	private final DemoWatch watch;

	private final DemoClock clock;

	/** How many months were opened before this one. */
	private int turn;

	DemoMonths(Months months, SelfScores selfScores, Marking marking, Reasons reasons, Cards cards,
			ClosingService closing, Objections objections, DemoBooks books, DemoCare care, DemoWatch watch,
			DemoClock clock) {
		this.months = months;
		this.selfScores = selfScores;
		this.marking = marking;
		this.reasons = reasons;
		this.cards = cards;
		this.closing = closing;
		this.objections = objections;
		this.books = books;
		this.care = care;
		this.watch = watch;
		this.clock = clock;
	}

	/** A month from its opening to its closing on the 7th of the next. */
	void settle(DemoCast cast, YearMonth month) {
		cast.within(() -> {
			open(cast, month);
			reviewOn(cast, month, DemoFill.dayAfter(month, 2), 15);
			this.clock.moveTo(DemoFill.dayAfter(month, 3), 9);
			this.months.publish(cast.secretary(), month);
			this.clock.moveTo(DemoFill.dayAfter(month, 7), 9);
			this.closing.close(cast.secretary(), month);
		});
	}

	/**
	 * The last month: reviewed, published at this very moment, one objection waiting for
	 * its answer.
	 */
	void publishLast(DemoCast cast, YearMonth month) {
		cast.within(() -> {
			open(cast, month);
			reviewOn(cast, month, month.plusMonths(1).atDay(1), 0);
			this.clock.release();
			this.months.publish(cast.secretary(), month);
			Scorecard doubted = this.cards.ofMonth(month)
				.stream()
				.filter((card) -> card.getPersonId().equals(cast.member(5).personId()))
				.findFirst()
				.orElseThrow();
			this.objections.raise(cast.worker(DemoPeople.ALL - 1), doubted.getId(), 4, "三号巷的断钎杆当班就收回了，材料库有签字");
		});
	}

	/**
	 * This month: open, six self scores, three cards marked and signed without sight of
	 * the self marks.
	 */
	void beginCurrent(DemoCast cast, YearMonth month) {
		cast.within(() -> {
			this.months.open(cast.secretary(), month);
			for (int i = 0; i < SELF_SCORES_NOW; i++) {
				selfScore(cast.member(DemoCast.MEMBERS - 1 - i), month, new Random(month.hashCode() + i));
			}
			List<Scorecard> some = this.cards.ofMonth(month)
				.stream()
				.filter((card) -> !card.getPersonId().equals(cast.secretary().personId())
						&& !card.getPersonId().equals(cast.organisation().personId()))
				.limit(SIGNED_NOW)
				.toList();
			review(cast.secretary(), month, some);
			some.forEach((card) -> {
				this.marking.sign(cast.secretary(), card.getId());
				this.marking.sign(cast.organisation(), card.getId());
			});
		});
	}

	private void open(DemoCast cast, YearMonth month) {
		this.clock.moveTo(month.atDay(1), 8);
		this.months.open(cast.secretary(), month);
		this.clock.moveTo(month.atDay(20), 16);
		this.books.liveThrough(cast, month);
		this.care.liveThrough(cast, month, this.turn, month.atDay(20));
		this.watch.liveThrough(cast, month, this.turn++, month.atDay(20));
		this.clock.moveTo(month.atDay(26), 18);
		for (int i = 0; i < DemoCast.MEMBERS; i++) {
			if (i != month.getMonthValue() % DemoCast.MEMBERS) {
				selfScore(cast.member(i), month, new Random(month.hashCode() * 31L + i));
			}
		}
	}

	private void selfScore(CurrentPerson member, YearMonth month, Random random) {
		Scorecard card = this.selfScores.own(member, this.months.of(month)).orElseThrow();
		List<Points> ten = card.marksOf(1)
			.stream()
			.map((mark) -> new Points(mark.getWeight() - ((random.nextInt(5) == 0) ? 10 : 0)))
			.toList();
		this.selfScores.give(member, month, card.getVersion(), ten);
	}

	private void reviewOn(DemoCast cast, YearMonth month, LocalDate day, int hour) {
		this.clock.moveTo(day, hour);
		List<Scorecard> all = this.cards.ofMonth(month);
		Long secretary = cast.secretary().personId();
		review(cast.secretary(), month, all.stream().filter((card) -> !card.getPersonId().equals(secretary)).toList());
		review(cast.organisation(), month,
				all.stream().filter((card) -> card.getPersonId().equals(secretary)).toList());
		for (CurrentPerson officer : List.of(cast.organisation(), cast.discipline(), cast.secretary())) {
			this.marking.signAll(officer, month);
		}
	}

	private void review(CurrentPerson officer, YearMonth month, List<Scorecard> some) {
		List<MarkEntry> entries = new ArrayList<>();
		for (Scorecard card : some) {
			Random random = new Random(month.hashCode() * 131L + card.getPersonId() * 17);
			int care = (int) (card.getPersonId() % 5);
			for (Mark mark : card.marksOf(1)) {
				boolean cut = random.nextInt(10) < 2 + care;
				int less = Math.min(mark.getWeight() / 2, 5 * (1 + random.nextInt(2 + care)));
				entries.add(new MarkEntry(card.getId(), card.getVersion(), mark.getItemNo(),
						new Points(mark.getWeight() - (cut ? less : 0))));
			}
		}
		this.marking.save(officer, month, entries);
		Set<Long> reviewed = some.stream().map(Scorecard::getId).collect(Collectors.toSet());
		this.cards.ofMonth(month)
			.stream()
			.filter((card) -> reviewed.contains(card.getId()))
			.forEach((card) -> explain(officer, card));
	}

	private void explain(CurrentPerson officer, Scorecard card) {
		long owner = card.getPersonId();
		card.marksOf(1)
			.stream()
			.filter(Mark::isCut)
			.forEach((mark) -> this.reasons.explain(officer, card.getId(), mark.getItemNo(),
					DemoBooks.reasonFor(mark.getItemNo()), null,
					this.books.factsFor(card.getPeriod(), owner, mark.getItemNo())));
		if (card.getTotal().tenths() > Scheme.UPPER_LIMIT) {
			this.reasons.praise(officer, card.getId(), DemoBooks.meritFor(owner), Set.of());
		}
	}

}

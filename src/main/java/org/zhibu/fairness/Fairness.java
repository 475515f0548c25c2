package org.zhibu.fairness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Points;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the watches over a month and the five before it. */
@Service
@Transactional(readOnly = true)
class Fairness {

	private static final int MONTHS_BEFORE = 5;

	private static final String SAFETY = "安全";

	private final FairnessSql sql;

	private final Months months;

	private final Schemes schemes;

	private final Clock clock;

	Fairness(FairnessSql sql, Months months, Schemes schemes, Clock clock) {
		this.sql = sql;
		this.months = months;
		this.schemes = schemes;
		this.clock = clock;
	}

	FairnessPage page(CurrentPerson reader, YearMonth month) {
		Scheme scheme = this.schemes.withItems(this.months.of(month).getSchemeId());
		List<CardMarks> cards = this.sql.cards(BranchContext.current(), month.minusMonths(MONTHS_BEFORE), month,
				reader.personId());
		List<CardMarks> now = cards.stream().filter((card) -> card.period().equals(month)).toList();
		int upper = scheme.bonusRule().upper();
		int lower = scheme.bonusRule().lower();
		List<Integer> totals = now.stream().map(CardMarks::total).filter((total) -> total != null).toList();
		List<String> untouched = UntouchedItems.in(cards, Scheme.ITEMS)
			.stream()
			.map((item) -> scheme.getItems().get(item - 1).getName())
			.toList();
		List<CardMarks> compared = cards.stream().filter(this::selfTimeIsOver).toList();
		int safetyItem = safetyItem(scheme);
		return new FairnessPage(month, (int) cards.stream().map(CardMarks::period).distinct().count(),
				new Points(upper), new Points(lower), Crowding.of(totals, upper, lower), untouched,
				same(cards, now, month), people(compared, month), markers(compared),
				BestWithWorstSafety.among(now, safetyItem)
					.stream()
					.map((card) -> card(card, card.item(safetyItem).agreed()))
					.toList());
	}

	/** Self marks are nobody's but the owner's before their time is over. */
	private boolean selfTimeIsOver(CardMarks card) {
		return LocalDate.now(this.clock).isAfter(card.period().atEndOfMonth());
	}

	private static int safetyItem(Scheme scheme) {
		return scheme.getItems()
			.stream()
			.filter((item) -> item.getName().contains(SAFETY))
			.map(Item::getItemNo)
			.findFirst()
			.orElse(1);
	}

	private static List<FairnessPage.Card> same(List<CardMarks> cards, List<CardMarks> now, YearMonth month) {
		Map<Long, CardMarks> last = cards.stream()
			.filter((card) -> card.period().equals(month.minusMonths(1)))
			.collect(Collectors.toMap(CardMarks::personId, Function.identity()));
		return now.stream()
			.filter((card) -> last.containsKey(card.personId())
					&& SameCard.repeats(last.get(card.personId()).agreed(), card.agreed()))
			.map((card) -> card(card, null))
			.toList();
	}

	private static FairnessPage.Card card(CardMarks card, Integer safety) {
		return new FairnessPage.Card(card.cardId(), card.name(),
				(card.total() != null) ? new Points(card.total()) : null, (safety != null) ? new Points(safety) : null);
	}

	private static List<FairnessPage.Person> people(List<CardMarks> cards, YearMonth month) {
		Map<Long, List<CardMarks>> byPerson = cards.stream()
			.filter(CardMarks::comparable)
			.collect(Collectors.groupingBy(CardMarks::personId, LinkedHashMap::new, Collectors.toList()));
		List<FairnessPage.Person> people = new ArrayList<>();
		byPerson.forEach((id, own) -> {
			CardMarks now = own.stream().filter((card) -> card.period().equals(month)).findFirst().orElse(null);
			people.add(new FairnessPage.Person((now != null) ? now.cardId() : null, own.get(0).name(),
					(now != null) ? gap(now.marks()) : null,
					gap(own.stream().flatMap((card) -> card.marks().stream()).toList())));
		});
		people.sort(Comparator.comparingInt((person) -> -Math.abs(person.mean().tenths())));
		return people;
	}

	private static List<FairnessPage.Marker> markers(List<CardMarks> cards) {
		List<CardMarks.OneMark> marks = cards.stream()
			.flatMap((card) -> card.marks().stream())
			.filter((mark) -> mark.comparable() && mark.markerId() != null)
			.toList();
		SelfGap everybody = gap(marks);
		Map<String, List<CardMarks.OneMark>> byMarker = marks.stream()
			.collect(Collectors.groupingBy((mark) -> mark.markerId() + " " + mark.marker(), LinkedHashMap::new,
					Collectors.toList()));
		return byMarker.values()
			.stream()
			.map((own) -> new FairnessPage.Marker(own.get(0).marker(), gap(own), gap(own).isOff(everybody)))
			.sorted(Comparator.comparingInt((marker) -> -Math.abs(marker.gap().tenths())))
			.toList();
	}

	private static SelfGap gap(List<CardMarks.OneMark> marks) {
		List<CardMarks.OneMark> both = marks.stream().filter(CardMarks.OneMark::comparable).toList();
		return SelfGap.of(both.stream().mapToInt(CardMarks.OneMark::gap).sum(), both.size());
	}

}

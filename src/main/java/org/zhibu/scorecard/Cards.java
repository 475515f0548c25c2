package org.zhibu.scorecard;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the branch, for the modules that act on them or show them. */
@Service
@Transactional(readOnly = true)
public class Cards {

	private final ScorecardRepository cards;

	private final ScoreMonthRepository months;

	Cards(ScorecardRepository cards, ScoreMonthRepository months) {
		this.cards = cards;
		this.months = months;
	}

	/**
	 * A card with its marks.
	 * @throws Missing if the branch has none with that id
	 */
	public Scorecard card(long id) {
		return this.cards.findWithMarksById(id).orElseThrow(() -> new Missing("scorecard"));
	}

	/** Those cards with their marks. */
	public List<Scorecard> cards(Collection<Long> ids) {
		return this.cards.findWithMarksByIdIn(ids);
	}

	/** A person's card of a month with its marks. */
	public Optional<Scorecard> ofPersonIn(ScoreMonth month, long personId) {
		return this.cards.findByMonthIdAndPersonId(month.getId(), personId)
			.flatMap((card) -> this.cards.findWithMarksById(card.getId()));
	}

	/** All cards of a month with their marks. */
	public List<Scorecard> ofMonth(YearMonth period) {
		return this.months.findByPeriod(period)
			.map((month) -> this.cards.findWithMarksByMonthId(month.getId()))
			.orElseThrow(() -> new Missing("month"));
	}

	/** All cards of a month without their marks. */
	public List<Scorecard> bare(ScoreMonth month) {
		return this.cards.findByMonthId(month.getId());
	}

	/** Whose cards a month has, by employee number, after one of them. */
	public List<CardName> names(ScoreMonth month, String after, int size) {
		return this.cards.namesOf(month.getId(), after, size);
	}

	/** The names of the owners of published cards, by card. */
	public Map<Long, String> ownerNames(Collection<Long> ids) {
		return this.cards.findAllById(ids)
			.stream()
			.collect(Collectors.toMap(Scorecard::getId, (card) -> card.getShownName()));
	}

	/**
	 * A person's cards, the latest first; what a reader may see of them is the caller's.
	 */
	public List<Scorecard> ofPerson(long personId) {
		return this.cards.findByPersonIdOrderByPeriodDesc(personId);
	}

	/** A person's published results up to a month, the latest first. */
	public List<Scorecard> resultsUntil(long personId, YearMonth last, int size) {
		return this.cards.resultsUntil(personId, last, size);
	}

	/** Whether every card of the month has its self score. */
	public boolean allSelfScored(ScoreMonth month) {
		return !this.cards.existsByMonthIdAndSelfGivenAtIsNull(month.getId());
	}

}

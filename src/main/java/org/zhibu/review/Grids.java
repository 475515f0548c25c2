package org.zhibu.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.roster.Roster;
import org.zhibu.scheme.BonusRule;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.StarRule;
import org.zhibu.scorecard.CardName;
import org.zhibu.scorecard.CardRules;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.RuledMonth;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.selfscore.SelfScores;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the committee's grid: members × ten items, fifty rows a page, in a constant
 * number of statements.
 */
@Service
@Transactional(readOnly = true)
class Grids {

	static final int ROWS = 50;

	private final Months months;

	private final Cards cards;

	private final Marking marking;

	private final SelfScores selfScores;

	private final Roster roster;

	Grids(Months months, Cards cards, Marking marking, SelfScores selfScores, Roster roster) {
		this.months = months;
		this.cards = cards;
		this.marking = marking;
		this.selfScores = selfScores;
		this.roster = roster;
	}

	/** The page of the grid whose rows follow the given employee number. */
	Page page(CurrentPerson actor, YearMonth period, String after) {
		RuledMonth ruled = this.months.ruled(period);
		ScoreMonth month = ruled.month();
		Scheme scheme = ruled.scheme();
		List<CardName> names = this.cards.names(month, after, ROWS + 1);
		boolean more = names.size() > ROWS;
		List<CardName> shown = more ? names.subList(0, ROWS) : names;
		Map<Long, Scorecard> byId = this.cards.cards(shown.stream().map(CardName::cardId).toList())
			.stream()
			.collect(Collectors.toMap(Scorecard::getId, (card) -> card));
		Map<Long, Set<Long>> signers = this.marking.signersOf(List.copyOf(byId.values()));
		Set<Long> recused = this.roster.recusedFrom(actor.personId());
		boolean selfVisible = this.selfScores.areVisible(ruled);
		List<GridRow> rows = new ArrayList<>();
		for (CardName name : shown) {
			Scorecard card = byId.get(name.cardId());
			Verdict mark = CardRules.mayMark(card, actor, recused);
			Verdict sign = Marking.maySign(card, actor, recused, signers.get(card.getId()), scheme);
			rows.add(GridRow.of(name, card, selfVisible, signers.get(card.getId()).size(), mark, sign));
		}
		Sentence whyNotSign = rows.stream().anyMatch(GridRow::signable) ? null : firstReason(rows);
		return new Page(period, scheme.getItems(), rows, more ? shown.get(ROWS - 1).number() : null, whyNotSign,
				scheme.bonusRule(), scheme.starRule());
	}

	private static Sentence firstReason(List<GridRow> rows) {
		long incomplete = rows.stream().filter((row) -> row.total() == null && row.note() == null).count();
		if (incomplete > 0) {
			return new Sentence("scorecard.sign.waiting", incomplete);
		}
		return rows.stream()
			.filter(GridRow::lacksWords)
			.findFirst()
			.map((row) -> new Sentence("scorecard.sign.whose", row.name(), row.whyNotSign()))
			.orElse(new Sentence("scorecard.sign.none"));
	}

	/**
	 * One page of the committee's grid.
	 *
	 * @param month the month
	 * @param items the ten items
	 * @param rows the members
	 * @param next the number after which the next page begins, or {@code null}
	 * @param whyNotSign why "sign all that I may" is barred, or {@code null}
	 * @param rule the money rule, for the live figures
	 * @param stars the limits of the stars, likewise
	 */
	record Page(YearMonth month, List<Item> items, List<GridRow> rows, String next, Sentence whyNotSign, BonusRule rule,
			StarRule stars) {

		/** Whether a card of the page is still to be published, or anew. */
		public boolean open() {
			return this.rows.stream().anyMatch((row) -> !row.settled());
		}

	}

}

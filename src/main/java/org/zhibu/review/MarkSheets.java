package org.zhibu.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.roster.Roster;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scorecard.CardRules;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.Clauses;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Evidence;
import org.zhibu.shared.Missing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the month's facts for one mark from every module that offers evidence. */
@Service
@Transactional(readOnly = true)
class MarkSheets {

	private final Cards cards;

	private final Months months;

	private final CitationRepository citations;

	private final Roster roster;

	private final ObjectProvider<Evidence> evidence;

	private final ObjectProvider<Clauses> clauses;

	MarkSheets(Cards cards, Months months, CitationRepository citations, Roster roster,
			ObjectProvider<Evidence> evidence, ObjectProvider<Clauses> clauses) {
		this.cards = cards;
		this.months = months;
		this.citations = citations;
		this.roster = roster;
		this.evidence = evidence;
		this.clauses = clauses;
	}

	/** The sheet of one mark; one's own card has none. */
	MarkSheet of(CurrentPerson actor, long cardId, int itemNo) {
		Scorecard card = this.cards.card(cardId);
		if (itemNo < 1 || itemNo > Scheme.ITEMS || actor.is(card.getPersonId())) {
			throw new Missing("mark");
		}
		Item item = this.months.ruled(card.getPeriod()).scheme().getItems().get(itemNo - 1);
		Set<String> cited = this.citations.findByScorecardIdAndRevisionAndItemNo(cardId, card.revisionInWork(), itemNo)
			.stream()
			.map(Citation::key)
			.collect(Collectors.toSet());
		List<MarkSheet.Fact> facts = new ArrayList<>();
		for (Evidence.Item fact : factsFor(card, itemNo)) {
			String key = keyOf(fact);
			facts.add(new MarkSheet.Fact(key, fact.text(), cited.contains(key)));
		}
		Map<Long, String> choices = this.clauses.stream()
			.findFirst()
			.map((book) -> book.inForceOn(card.getPeriod().atEndOfMonth()))
			.orElse(Map.of());
		return new MarkSheet(card, this.roster.person(card.getPersonId()).getName(), item,
				card.marksInWork().get(itemNo - 1), facts, choices,
				CardRules.mayMark(card, actor, this.roster.recusedFrom(actor.personId())));
	}

	/** The month's facts for an item of a card; for item 0 all of them. */
	List<Evidence.Item> factsFor(Scorecard card, int itemNo) {
		return this.evidence.stream()
			.flatMap((source) -> source.evidence(card.getPeriod(), Set.of(card.getPersonId())).stream())
			.filter((fact) -> itemNo == Citation.WHOLE_CARD || fact.position() == itemNo)
			.toList();
	}

	static String keyOf(Evidence.Item fact) {
		return fact.source() + ":" + fact.sourceId();
	}

}

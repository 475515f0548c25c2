package org.zhibu.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
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

/**
 * Why a mark is below its weight, and what earns a total above the limit, with the facts
 * cited.
 */
@Service
@Transactional
public class Reasons {

	private static final int LONGEST = 300;

	private final Cards cards;

	private final CitationRepository citations;

	private final MarkSheets sheets;

	private final Months months;

	private final Roster roster;

	private final ObjectProvider<Clauses> clauses;

	private final AuditLog audit;

	Reasons(Cards cards, CitationRepository citations, MarkSheets sheets, Months months, Roster roster,
			ObjectProvider<Clauses> clauses, AuditLog audit) {
		this.cards = cards;
		this.citations = citations;
		this.sheets = sheets;
		this.months = months;
		this.roster = roster;
		this.clauses = clauses;
		this.audit = audit;
	}

	/**
	 * Writes why a mark is below its weight: a sentence, a clause, or both, and the facts
	 * it cites.
	 */
	public void explain(CurrentPerson actor, long cardId, int itemNo, String reason, Long clauseId, Set<String> facts) {
		Scorecard card = lockToMark(actor, cardId);
		card.explain(itemNo, reason.isEmpty() ? clauseText(card, clauseId) : reason, clauseId);
		cite(card, itemNo, facts);
		this.audit.wrote(actor, "scorecard.explained", "scorecard", cardId, "#" + itemNo);
	}

	/**
	 * Writes the sentence of merit that a total above the upper limit needs, and the
	 * facts it cites.
	 */
	public void praise(CurrentPerson actor, long cardId, String sentence, Set<String> facts) {
		Scorecard card = lockToMark(actor, cardId);
		card.praise(sentence);
		cite(card, Citation.WHOLE_CARD, facts);
		this.audit.wrote(actor, "scorecard.praised", "scorecard", cardId, null);
	}

	private Scorecard lockToMark(CurrentPerson actor, long cardId) {
		Scorecard card = this.cards.card(cardId);
		this.months.lock(card.getPeriod());
		CardRules.mayMark(card, actor, this.roster.recusedFrom(actor.personId())).orRefuse();
		return card;
	}

	private String clauseText(Scorecard card, Long clauseId) {
		Map<Long, String> inForce = this.clauses.stream()
			.findFirst()
			.map((book) -> book.inForceOn(card.getPeriod().atEndOfMonth()))
			.orElse(Map.of());
		String text = inForce.get(clauseId);
		if (text == null) {
			throw new Missing("clause");
		}
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	/** Cites exactly these facts; what is not offered as evidence cannot be cited. */
	private void cite(Scorecard card, int itemNo, Set<String> facts) {
		Set<String> kept = new HashSet<>();
		for (Citation citation : this.citations.findByScorecardIdAndRevisionAndItemNo(card.getId(),
				card.revisionInWork(), itemNo)) {
			if (facts.contains(citation.key())) {
				kept.add(citation.key());
			}
			else {
				this.citations.delete(citation);
			}
		}
		if (facts.isEmpty()) {
			return;
		}
		for (Evidence.Item fact : this.sheets.factsFor(card, itemNo)) {
			if (facts.contains(MarkSheets.keyOf(fact)) && kept.add(MarkSheets.keyOf(fact))) {
				this.citations.save(new Citation(card, itemNo, fact));
			}
		}
	}

}

package org.zhibu.scorecard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.ledger.Ledger;
import org.zhibu.roster.Roster;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;
import org.zhibu.trend.Trend;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one card for one reader: the owner and the committee always, everybody once
 * published.
 */
@Service
@Transactional(readOnly = true)
public class Cards {

	private final ScorecardRepository cards;

	private final Months months;

	private final Schemes schemes;

	private final Marking marking;

	private final SelfScores selfScores;

	private final Versions versions;

	private final Roster roster;

	private final Ledger ledger;

	private final ObjectProvider<CardNotes> notes;

	Cards(ScorecardRepository cards, Months months, Schemes schemes, Marking marking, SelfScores selfScores,
			Versions versions, Roster roster, Ledger ledger, ObjectProvider<CardNotes> notes) {
		this.cards = cards;
		this.months = months;
		this.schemes = schemes;
		this.marking = marking;
		this.selfScores = selfScores;
		this.versions = versions;
		this.roster = roster;
		this.ledger = ledger;
		this.notes = notes;
	}

	/** The card itself, for modules that act on it. */
	public Scorecard card(long id) {
		return this.cards.findWithMarksById(id).orElseThrow(() -> new Missing("scorecard"));
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

	/**
	 * A person's twelve months up to the last one as a line, or {@code null} while none
	 * of them is published.
	 */
	public Trend trend(long personId, YearMonth last) {
		return trend(ofPerson(personId), last);
	}

	static Trend trend(List<Scorecard> cards, YearMonth last) {
		return Trend.of(cards.stream()
			.filter((card) -> card.isPublished() && card.getTotal() != null)
			.map((card) -> new Trend.Dot(card.getPeriod(), card.getTotal()))
			.toList(), last);
	}

	/**
	 * The card as this reader may see it.
	 * @throws Barred if it is not published and neither his own nor his to mark
	 */
	public CardView view(CurrentPerson reader, long id) {
		Scorecard card = card(id);
		boolean own = reader.is(card.getPersonId());
		boolean committee = reader.has(Right.MARK_CARDS);
		if (!own && !committee && !card.isPublished()) {
			throw new Barred("scorecard.unpublished");
		}
		ScoreMonth month = this.months.of(card.getPeriod());
		Scheme scheme = this.schemes.withItems(month.getSchemeId());
		boolean resultVisible = card.isPublished() || committee && !own;
		boolean selfVisible = own || committee && this.selfScores.areVisible(month, scheme);
		CardNotes.Notes said = card.isPublished() ? this.notes.getObject().on(reader, card, month)
				: CardNotes.Notes.NONE;
		String name = card.isPublished() ? card.getShownName() : this.roster.person(card.getPersonId()).getName();
		Reading reading = new Reading(resultVisible, selfVisible, own || committee, said.itemsObjectedTo());
		return new CardView(card, name, month, lines(card, scheme, reading), resultVisible,
				resultVisible ? Formula.of(card, scheme.bonusRule()) : null, own, committee, isSettled(card, month),
				acts(reader, card, scheme), versionsOf(card), said, scheme.bonusRule().upper());
	}

	private Acts acts(CurrentPerson reader, Scorecard card, Scheme scheme) {
		boolean asked = reader.has(Right.MARK_CARDS) && !reader.is(card.getPersonId());
		Set<Long> recused = asked ? this.roster.recusedFrom(reader.personId()) : Set.of();
		boolean inWork = !card.isPublished() || card.getPendingRevision() != null;
		Set<Long> signers = inWork ? this.marking.signersOf(card) : Set.of();
		return new Acts(signers.size(), CardRules.mayMark(card, reader, recused),
				Marking.maySign(card, reader, recused, signers, scheme), CardRules.mayExcuse(card, reader, recused),
				CardRules.mayCorrect(card, reader, recused));
	}

	private boolean isSettled(Scorecard card, ScoreMonth month) {
		return month.isClosed() && this.ledger.isPosted(Versions.SETTLEMENT, card.getId());
	}

	private List<CardVersion> versionsOf(Scorecard card) {
		return (card.getRevision() > 1) ? this.versions.of(card.getId()) : List.of();
	}

	private static List<CardView.Line> lines(Scorecard card, Scheme scheme, Reading reading) {
		List<CardView.Line> lines = new ArrayList<>();
		List<Mark> marks = reading.reasons() && reading.result() ? card.marksInWork()
				: card.marksOf(card.getRevision());
		for (Mark mark : marks) {
			Item item = scheme.getItems().get(mark.getItemNo() - 1);
			boolean reason = reading.result() && (reading.reasons() || reading.objected().contains(mark.getItemNo()));
			lines.add(new CardView.Line(item.getItemNo(), item.getName(), item.fullMark(),
					reading.self() ? mark.self() : null, reading.result() ? mark.agreed() : null,
					reading.result() && mark.isCut(), reason ? mark.getReason() : null));
		}
		return lines;
	}

	/** What one reader may see of a card. */
	private record Reading(boolean result, boolean self, boolean reasons, Set<Integer> objected) {
	}

	/** How many signed the card as it stands, and what the reader may do with it. */
	record Acts(int signatures, Verdict mark, Verdict sign, Verdict excuse, Verdict correct) {
	}

}

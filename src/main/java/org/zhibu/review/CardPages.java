package org.zhibu.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.roster.Roster;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scorecard.CardNotes;
import org.zhibu.scorecard.CardRules;
import org.zhibu.scorecard.CardVersion;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Mark;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.RuledMonth;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.scorecard.Versions;
import org.zhibu.selfscore.SelfScores;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one card for one reader: the owner and the committee always, everybody once
 * published.
 */
@Service
@Transactional(readOnly = true)
public class CardPages {

	private final Cards cards;

	private final Months months;

	private final SelfScores selfScores;

	private final Versions versions;

	private final Roster roster;

	private final CardNotes notes;

	private final CardSql sql;

	CardPages(Cards cards, Months months, SelfScores selfScores, Versions versions, Roster roster, CardNotes notes,
			CardSql sql) {
		this.cards = cards;
		this.months = months;
		this.selfScores = selfScores;
		this.versions = versions;
		this.roster = roster;
		this.notes = notes;
		this.sql = sql;
	}

	/**
	 * The card as this reader may see it.
	 * @throws Barred if it is not published and neither his own nor his to mark
	 */
	public CardView view(CurrentPerson reader, long id) {
		Scorecard card = this.cards.card(id);
		boolean own = reader.is(card.getPersonId());
		boolean committee = reader.has(Right.MARK_CARDS);
		if (!own && !committee && !card.isPublished()) {
			throw new Barred("scorecard.unpublished");
		}
		RuledMonth ruled = this.months.ruled(card.getPeriod());
		ScoreMonth month = ruled.month();
		Scheme scheme = ruled.scheme();
		CardSql.Beside beside = this.sql.beside(card);
		boolean resultVisible = card.isPublished() || committee && !own;
		boolean selfVisible = own || committee && this.selfScores.areVisible(ruled);
		CardNotes.Notes said = card.isPublished() ? this.notes.on(reader, card, month) : CardNotes.Notes.NONE;
		String name = card.isPublished() ? card.getShownName() : this.roster.person(card.getPersonId()).getName();
		Reading reading = new Reading(resultVisible, selfVisible, own || committee, said.itemsObjectedTo(),
				resultVisible && (own || committee) ? beside.cited() : Map.of());
		return new CardView(card, name, month, lines(card, scheme, reading), resultVisible,
				resultVisible ? Formula.of(card, scheme.bonusRule()) : null, own, committee,
				month.isClosed() && beside.settled(), acts(reader, card, scheme, beside.signers()), versionsOf(card),
				said, scheme.bonusRule().upper());
	}

	private Acts acts(CurrentPerson reader, Scorecard card, Scheme scheme, Set<Long> signed) {
		boolean asked = reader.has(Right.MARK_CARDS) && !reader.is(card.getPersonId());
		Set<Long> recused = asked ? this.roster.recusedFrom(reader.personId()) : Set.of();
		boolean inWork = !card.isPublished() || card.getPendingRevision() != null;
		Set<Long> signers = inWork ? signed : Set.of();
		return new Acts(signers.size(), CardRules.mayMark(card, reader, recused),
				Marking.maySign(card, reader, recused, signers, scheme), CardRules.mayExcuse(card, reader, recused),
				CardRules.mayCorrect(card, reader, recused));
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
					reading.result() && mark.isCut(), reason ? mark.getReason() : null,
					reading.cited().getOrDefault(mark.getItemNo(), List.of()), reading.reasons() && reading.result()
							&& mark.isCut() && !card.isBackfilled() && !reading.cited().containsKey(mark.getItemNo())));
		}
		return lines;
	}

	/** What one reader may see of a card. */
	private record Reading(boolean result, boolean self, boolean reasons, Set<Integer> objected,
			Map<Integer, List<String>> cited) {
	}

	/** How many signed the card as it stands, and what the reader may do with it. */
	public record Acts(int signatures, Verdict mark, Verdict sign, Verdict excuse, Verdict correct) {
	}

}

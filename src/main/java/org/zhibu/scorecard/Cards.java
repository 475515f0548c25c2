package org.zhibu.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.zhibu.ledger.Ledger;
import org.zhibu.roster.Roster;
import org.zhibu.scheme.BonusRule;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

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

	Cards(ScorecardRepository cards, Months months, Schemes schemes, Marking marking, SelfScores selfScores,
			Versions versions, Roster roster, Ledger ledger) {
		this.cards = cards;
		this.months = months;
		this.schemes = schemes;
		this.marking = marking;
		this.selfScores = selfScores;
		this.versions = versions;
		this.roster = roster;
		this.ledger = ledger;
	}

	/** The card itself, for modules that act on it. */
	public Scorecard card(long id) {
		return this.cards.findWithMarksById(id).orElseThrow(() -> new Missing("scorecard"));
	}

	/**
	 * A person's cards, the latest first; what a reader may see of them is the caller's.
	 */
	public List<Scorecard> ofPerson(long personId) {
		return this.cards.findByPersonIdOrderByPeriodDesc(personId);
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
		boolean selfVisible = own || committee && this.selfScores.areVisible(month);
		Set<Long> recused = committee ? this.roster.recusedFrom(reader.personId()) : Set.of();
		Set<Long> signers = this.marking.signersOf(card);
		Acts acts = new Acts(CardRules.mayMark(card, reader, recused),
				Marking.maySign(card, reader, recused, signers, scheme), CardRules.mayExcuse(card, reader, recused),
				CardRules.mayCorrect(card, reader, recused));
		String name = card.isPublished() ? card.getShownName() : this.roster.person(card.getPersonId()).getName();
		return new CardView(card, name, month, lines(card, scheme, resultVisible, selfVisible, own || committee),
				resultVisible, resultVisible ? formula(card, scheme.bonusRule()) : null, signers.size(), own, committee,
				this.ledger.isPosted(Versions.SETTLEMENT, id), acts, this.versions.of(id), scheme.bonusRule().upper());
	}

	private static List<CardView.Line> lines(Scorecard card, Scheme scheme, boolean resultVisible, boolean selfVisible,
			boolean reasons) {
		List<CardView.Line> lines = new ArrayList<>();
		List<Mark> marks = resultVisible && card.getPendingRevision() != null && reasons ? card.marksInWork()
				: card.marksOf(card.getRevision());
		for (int i = 0; i < marks.size(); i++) {
			Mark mark = marks.get(i);
			Item item = scheme.getItems().get(i);
			lines.add(new CardView.Line(item.getItemNo(), item.getName(), item.fullMark(),
					selfVisible ? mark.self() : null, resultVisible ? mark.agreed() : null,
					resultVisible && mark.isCut(), resultVisible && reasons ? mark.getReason() : null));
		}
		return lines;
	}

	/** The money as a sentence: {@code 96.5 − 95 = 1.5 分 × 10 元 = +15.00 元}. */
	static Sentence formula(Scorecard card, BonusRule rule) {
		if (card.getTotal() == null) {
			return null;
		}
		org.zhibu.shared.Points total = card.getTotal();
		int beyond = rule.beyond(total);
		org.zhibu.shared.Yuan perPoint = new org.zhibu.shared.Yuan(rule.fenPerTenth() * 10);
		org.zhibu.shared.Points limit = new org.zhibu.shared.Points((beyond < 0) ? rule.lower() : rule.upper());
		if (beyond == 0) {
			return new Sentence("scorecard.formula.none", total, new org.zhibu.shared.Points(rule.lower()),
					new org.zhibu.shared.Points(rule.upper()));
		}
		return new Sentence((beyond > 0) ? "scorecard.formula.gain" : "scorecard.formula.loss", total, limit,
				new org.zhibu.shared.Points(Math.abs(beyond)), perPoint.plain().replaceFirst("\\.00$", ""),
				card.getMoney().signed());
	}

	/** What the reader may do with the card. */
	record Acts(org.zhibu.shared.Verdict mark, org.zhibu.shared.Verdict sign, org.zhibu.shared.Verdict excuse,
			org.zhibu.shared.Verdict correct) {
	}

}

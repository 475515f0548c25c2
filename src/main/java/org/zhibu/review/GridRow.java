package org.zhibu.review;

import java.util.List;

import org.zhibu.scorecard.CardName;
import org.zhibu.scorecard.CardState;
import org.zhibu.scorecard.Mark;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;

/**
 * One member in the grid, ready to print.
 *
 * @param note why the row cannot be marked by this person, or {@code null}
 * @param settled whether its marks are published and no new version is in work
 * @param whyNotSign why the row cannot be signed by this person, or {@code null}
 */
record GridRow(long cardId, int version, String name, List<Cell> cells, Points total, Integer stars, Yuan money,
		int signatures, CardState state, Sentence note, boolean settled, Sentence whyNotSign) {

	static GridRow of(CardName name, Scorecard card, boolean selfVisible, int signatures, Verdict mark, Verdict sign) {
		List<Cell> cells = card.marksInWork().stream().map((one) -> Cell.of(card, one, selfVisible)).toList();
		Sentence note = card.isExcused() ? new Sentence("scorecard.excused.row", card.getExcusedReason()) : mark.why();
		return new GridRow(card.getId(), card.getVersion(), name.name(), cells, card.getTotal(), card.getStars(),
				card.getMoney(), signatures, card.getState(), note,
				card.isPublished() && card.getPendingRevision() == null && !card.isExcused(), sign.why());
	}

	public boolean signable() {
		return this.whyNotSign == null;
	}

	/** Whether only a reason or the sentence of merit is missing for a signature. */
	boolean lacksWords() {
		return this.note == null && this.total != null && this.whyNotSign != null
				&& List.of("scorecard.sign.reason", "scorecard.sign.merit").contains(this.whyNotSign.key());
	}

	/** Whether all that can be shown of the row is why not. */
	public boolean isClosedOff() {
		return this.note != null && !this.settled;
	}

	/** The stars as signs. */
	public String starSigns() {
		return (this.stars != null) ? "★".repeat(this.stars) : "";
	}

	/**
	 * One mark in the grid.
	 *
	 * @param mark the agreed mark as typed, empty while missing
	 * @param self the self mark once it may be seen, or {@code null}
	 * @param selfMissed whether the time for it passed without one
	 * @param cut whether it is below the weight
	 * @param unexplained whether a cut mark lacks its reason
	 */
	record Cell(int itemNo, String mark, String self, boolean selfMissed, boolean cut, boolean unexplained) {

		static Cell of(Scorecard card, Mark mark, boolean selfVisible) {
			String agreed = (mark.agreed() != null) ? mark.agreed().toString() : "";
			String self = (selfVisible && mark.self() != null) ? mark.self().toString() : null;
			return new Cell(mark.getItemNo(), agreed, self, selfVisible && !card.isSelfGiven(), mark.isCut(),
					mark.lacksReason());
		}

	}

}

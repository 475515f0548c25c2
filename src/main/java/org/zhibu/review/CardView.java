package org.zhibu.review;

import java.util.List;

import org.zhibu.scorecard.CardNotes;
import org.zhibu.scorecard.CardVersion;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

/**
 * A card ready to print for one reader.
 *
 * @param resultVisible whether marks, total and money may be shown to this reader
 * @param formula the money as a sentence, or {@code null}
 * @param own whether it is the reader's own
 * @param committee whether the reader sits on the committee
 * @param settled whether its money is in the ledger
 * @param acts what the reader may do
 * @param versions its later versions in force
 * @param said what the objections have to say
 * @param upperLimit the limit above which merit is asked, in tenths of a point
 */
public record CardView(Scorecard card, String name, ScoreMonth month, List<Line> lines, boolean resultVisible,
		Sentence formula, boolean own, boolean committee, boolean settled, CardPages.Acts acts,
		List<CardVersion> versions, CardNotes.Notes said, int upperLimit) {

	/** The stars as signs. */
	public String starSigns() {
		return (this.resultVisible && this.card.getStars() != null) ? "★".repeat(this.card.getStars()) : "";
	}

	/** The message key of its state. */
	public String stateKey() {
		return this.card.isBackfilled() ? "scorecard.state.backfilled"
				: this.settled ? "scorecard.state.settled" : "scorecard.state." + this.card.getState();
	}

	/** Whether the total needs a sentence of merit. */
	public boolean asksMerit() {
		return this.card.getTotal() != null && !this.card.isBackfilled()
				&& this.card.getTotal().tenths() > this.upperLimit;
	}

	/** One item of the card. */
	public record Line(int itemNo, String name, Points full, Points self, Points agreed, boolean cut, String reason,
			List<String> cited, boolean judged) {
	}

}

package org.zhibu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Evidence;

/**
 * A fact cited for a mark, or for a total above the upper limit; kept in the words of
 * that day.
 */
@Entity
@Table(name = "scorecard_citation")
class Citation extends BranchScoped {

	/** The item number of a citation that speaks for the whole card. */
	static final int WHOLE_CARD = 0;

	private Long scorecardId;

	private int revision;

	private int itemNo;

	private String source;

	private long sourceId;

	private String said;

	protected Citation() {
	}

	Citation(Scorecard card, int itemNo, Evidence.Item fact) {
		this.scorecardId = card.getId();
		this.revision = card.revisionInWork();
		this.itemNo = itemNo;
		this.source = fact.source();
		this.sourceId = fact.sourceId();
		this.said = fact.text();
	}

	/** The word that names the fact in a form. */
	String key() {
		return this.source + ":" + this.sourceId;
	}

}

package org.zhibu.scorecard;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;

/** A window for objections to one item whose mark went down after publication. */
@Entity
@Table(name = "scorecard_window")
class ItemWindow extends BranchScoped {

	private Long scorecardId;

	private int itemNo;

	private Instant openUntil;

	protected ItemWindow() {
	}

	ItemWindow(Long scorecardId, int itemNo, Instant openUntil) {
		this.scorecardId = scorecardId;
		this.itemNo = itemNo;
		this.openUntil = openUntil;
	}

}

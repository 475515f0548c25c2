package org.zhibu.scorecard;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * A later version of a card that came into force: why, and the result before and after.
 */
@Entity
@Table(name = "scorecard_version")
public class CardVersion extends BranchScoped {

	private Long scorecardId;

	private int revision;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	private String reason;

	private int oldTotal;

	private long oldFen;

	private int oldStars;

	private int newTotal;

	private long newFen;

	private int newStars;

	private Instant inForceAt;

	protected CardVersion() {
	}

	CardVersion(Scorecard card, Instant now) {
		this.scorecardId = card.getId();
		this.revision = card.getPendingRevision();
		this.origin = card.getPendingOrigin();
		this.reason = card.getPendingReason();
		this.oldTotal = card.getTotal().tenths();
		this.oldFen = card.getMoney().fen();
		this.oldStars = card.getStars();
		this.inForceAt = now;
	}

	void nowStandsAt(Scorecard card) {
		this.newTotal = card.getTotal().tenths();
		this.newFen = card.getMoney().fen();
		this.newStars = card.getStars();
	}

	public int getRevision() {
		return this.revision;
	}

	public Origin getOrigin() {
		return this.origin;
	}

	public String getReason() {
		return this.reason;
	}

	public Points getOldTotal() {
		return new Points(this.oldTotal);
	}

	public Yuan getOldMoney() {
		return new Yuan(this.oldFen);
	}

	public Points getNewTotal() {
		return new Points(this.newTotal);
	}

	public Yuan getNewMoney() {
		return new Yuan(this.newFen);
	}

	public Instant getInForceAt() {
		return this.inForceAt;
	}

}

package org.zhibu.bonusfix;

import java.time.Instant;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Yuan;

/** What a sealed line should have been. */
@Entity
public class BonusCorrection extends BranchScoped {

	private Long monthId;

	private YearMonth period;

	private int serial;

	private int lineNo;

	private Long personId;

	private long oldFen;

	private long newFen;

	private String reason;

	private String decision;

	private YearMonth paidWith;

	private Long enteredBy;

	private Instant enteredAt;

	private Long confirmedBy;

	private Instant confirmedAt;

	protected BonusCorrection() {
	}

	BonusCorrection(BonusMonth month, int serial, Change change, Long enteredBy, Instant enteredAt) {
		this.monthId = month.getId();
		this.period = month.getPeriod();
		this.serial = serial;
		this.lineNo = change.lineNo();
		this.personId = change.personId();
		this.oldFen = change.before().fen();
		this.newFen = change.after().fen();
		this.reason = change.reason();
		this.decision = change.decision();
		this.enteredBy = enteredBy;
		this.enteredAt = enteredAt;
	}

	/** A second person confirms; of two at once only the first finds it unconfirmed. */
	void confirm(YearMonth payingMonth, Long by, Instant now) {
		this.paidWith = payingMonth;
		this.confirmedBy = by;
		this.confirmedAt = now;
	}

	public boolean isConfirmed() {
		return this.confirmedAt != null;
	}

	public YearMonth getPeriod() {
		return this.period;
	}

	public int getSerial() {
		return this.serial;
	}

	public int getLineNo() {
		return this.lineNo;
	}

	public Long getPersonId() {
		return this.personId;
	}

	public Yuan getBefore() {
		return new Yuan(this.oldFen);
	}

	public Yuan getAfter() {
		return new Yuan(this.newFen);
	}

	/** What is paid more, or less where it is negative. */
	public Yuan getDifference() {
		return getAfter().minus(getBefore());
	}

	public String getReason() {
		return this.reason;
	}

	public String getDecision() {
		return this.decision;
	}

	/** The month the difference is paid with, {@code null} until it is confirmed. */
	public YearMonth getPaidWith() {
		return this.paidWith;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

}

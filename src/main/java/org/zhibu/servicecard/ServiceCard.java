package org.zhibu.servicecard;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** The badge of a member. Its number stays his when it is lost and issued again. */
@Entity
public class ServiceCard extends BranchScoped {

	private Long personId;

	private int cardNo;

	@Enumerated(EnumType.STRING)
	private CardState state;

	private LocalDate since;

	protected ServiceCard() {
	}

	ServiceCard(Long personId, int cardNo, LocalDate issuedOn) {
		this.personId = personId;
		this.cardNo = cardNo;
		this.state = CardState.ISSUED;
		this.since = issuedOn;
	}

	/**
	 * Issued, lost or returned on a day: a badge that is out comes back or is lost, no
	 * other.
	 */
	void become(CardState next, LocalDate day, LocalDate today) {
		boolean out = this.state == CardState.ISSUED;
		if ((next == CardState.ISSUED) == out) {
			throw RuleViolation.at("day", out ? "servicecard.out" : "servicecard.notOut", this.since);
		}
		if (day.isBefore(this.since) || day.isAfter(today)) {
			throw RuleViolation.at("day", "servicecard.day.range", this.since, today);
		}
		this.state = next;
		this.since = day;
	}

	public Long getPersonId() {
		return this.personId;
	}

	/** The number on the badge, 1 to 999, unique in the branch. */
	public int getCardNo() {
		return this.cardNo;
	}

	CardState getState() {
		return this.state;
	}

	public LocalDate getSince() {
		return this.since;
	}

}

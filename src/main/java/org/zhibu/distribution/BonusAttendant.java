package org.zhibu.distribution;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** Somebody at the distribution meeting. */
@Entity
class BonusAttendant extends BranchScoped {

	private Long monthId;

	private Long personId;

	private boolean delegate;

	protected BonusAttendant() {
	}

	BonusAttendant(Long monthId, Long personId, boolean delegate) {
		this.monthId = monthId;
		this.personId = personId;
		this.delegate = delegate;
	}

	Long getMonthId() {
		return this.monthId;
	}

	Long getPersonId() {
		return this.personId;
	}

	boolean isDelegate() {
		return this.delegate;
	}

}

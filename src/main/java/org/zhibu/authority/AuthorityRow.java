package org.zhibu.authority;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Role;

/** A dated row of the table of authorities; a later one of the same pair replaces it. */
@Entity
@Table(name = "authority")
class AuthorityRow extends BranchScoped {

	@Enumerated(EnumType.STRING)
	private Role office;

	@Enumerated(EnumType.STRING)
	private Spending category;

	private long requestFen;

	private long monthFen;

	private String clause;

	private LocalDate startsOn;

	private Long enteredBy;

	private Instant enteredAt;

	protected AuthorityRow() {
	}

	AuthorityRow(Authority authority, LocalDate startsOn, Long enteredBy, Instant enteredAt) {
		this.office = authority.office();
		this.category = authority.category();
		this.startsOn = startsOn;
		change(authority, enteredBy, enteredAt);
	}

	/** A row that has not begun is simply written anew. */
	void change(Authority authority, Long by, Instant at) {
		this.requestFen = authority.requestFen();
		this.monthFen = authority.monthFen();
		this.clause = authority.clause();
		this.enteredBy = by;
		this.enteredAt = at;
	}

	public Authority authority() {
		return new Authority(this.office, this.category, this.requestFen, this.monthFen, this.clause);
	}

	boolean isOf(Role otherOffice, Spending otherCategory) {
		return this.office == otherOffice && this.category == otherCategory;
	}

	public LocalDate getStartsOn() {
		return this.startsOn;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

}

package org.zhibu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/**
 * A row that belongs to exactly one branch. The branch is filled in and filtered by the
 * database layer; no caller names it.
 */
@MappedSuperclass
public abstract class BranchScoped {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
	@SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
	private Long id;

	@TenantId
	@Column(name = "branch_id", nullable = false, updatable = false)
	private Long branchId;

	@Version
	private int version;

	public Long getId() {
		return this.id;
	}

	public Long getBranchId() {
		return this.branchId;
	}

	public int getVersion() {
		return this.version;
	}

	/**
	 * Refuses a change that was made on an older look of this row.
	 * @throws StaleVersion if somebody changed the row since
	 */
	public void requireVersion(int seen) {
		if (seen != this.version) {
			throw new StaleVersion();
		}
	}

}

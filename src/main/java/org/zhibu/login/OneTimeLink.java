package org.zhibu.login;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A link that works once until it expires; only the hash of its token is kept. */
@Entity
public class OneTimeLink {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
	@SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
	private Long id;

	@Enumerated(EnumType.STRING)
	private Purpose purpose;

	private String tokenHash;

	private Long accountId;

	private Long branchId;

	private Long madeBy;

	private Instant expiresAt;

	private Instant usedAt;

	@Version
	private int version;

	protected OneTimeLink() {
	}

	OneTimeLink(Purpose purpose, String tokenHash, Long branchId, Long accountId, Long madeBy, Instant expiresAt) {
		this.purpose = purpose;
		this.tokenHash = tokenHash;
		this.branchId = branchId;
		this.accountId = accountId;
		this.madeBy = madeBy;
		this.expiresAt = expiresAt;
	}

	boolean worksAt(Instant now) {
		return this.usedAt == null && now.isBefore(this.expiresAt);
	}

	void use(Instant now) {
		this.usedAt = now;
	}

	public Purpose getPurpose() {
		return this.purpose;
	}

	public Long getAccountId() {
		return this.accountId;
	}

	public Long getBranchId() {
		return this.branchId;
	}

	/** What a link opens. */
	public enum Purpose {

		SETUP, BRANCH, REVIVE, INVITE

	}

}

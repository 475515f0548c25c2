package org.zhibu.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A Party branch: the tenant that every business row belongs to. */
@Entity
public class Branch {

	@Id
	private Long id;

	private String code;

	private String name;

	private Instant createdAt;

	@Version
	private Integer version;

	protected Branch() {
	}

	/**
	 * The id is drawn beforehand: the branch must be known before its transaction opens.
	 */
	Branch(long id, String code, String name, Instant createdAt) {
		this.id = id;
		this.code = code;
		this.name = name;
		this.createdAt = createdAt;
	}

	public Long getId() {
		return this.id;
	}

	public String getCode() {
		return this.code;
	}

	public String getName() {
		return this.name;
	}

}

package org.zhibu.upload;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** A kept file: its random name in the store and what it is. */
@Entity
class Upload extends BranchScoped {

	private String name;

	@Enumerated(EnumType.STRING)
	private FileKind kind;

	private int bytes;

	private Long storedBy;

	private Instant storedAt;

	protected Upload() {
	}

	Upload(String name, Attachment file, Long storedBy, Instant storedAt) {
		this.name = name;
		this.kind = file.kind();
		this.bytes = file.size();
		this.storedBy = storedBy;
		this.storedAt = storedAt;
	}

	String getName() {
		return this.name;
	}

	FileKind getKind() {
		return this.kind;
	}

}

package org.zhibu.bench.bare;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** The row that the bare form writes beside the one it changes. */
@Entity
public class BareEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private Instant at;

	private String who;

	private long personId;

	protected BareEntry() {
	}

	BareEntry(Instant at, String who, long personId) {
		this.at = at;
		this.who = who;
		this.personId = personId;
	}

}

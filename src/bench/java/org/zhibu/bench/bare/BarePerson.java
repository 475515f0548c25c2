package org.zhibu.bench.bare;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A person as the bare list shows him. */
@Entity
public class BarePerson {

	@Id
	private Long id;

	@Version
	private int version;

	@Column(unique = true)
	private String number;

	private String name;

	private String team;

	private String trade;

	private String employment;

	private String party;

	private LocalDate joinedOn;

	protected BarePerson() {
	}

	BarePerson(long id, String number, String name, String team, String trade, String employment, String party,
			LocalDate joinedOn) {
		this.id = id;
		this.number = number;
		this.name = name;
		this.team = team;
		this.trade = trade;
		this.employment = employment;
		this.party = party;
		this.joinedOn = joinedOn;
	}

	void learn(String trade) {
		this.trade = trade;
	}

	int getVersion() {
		return this.version;
	}

	public Long getId() {
		return this.id;
	}

	public String getNumber() {
		return this.number;
	}

	public String getName() {
		return this.name;
	}

	public String getTeam() {
		return this.team;
	}

	public String getTrade() {
		return this.trade;
	}

	public String getEmployment() {
		return this.employment;
	}

	public String getParty() {
		return this.party;
	}

	public LocalDate getJoinedOn() {
		return this.joinedOn;
	}

}

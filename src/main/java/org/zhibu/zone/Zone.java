package org.zhibu.zone;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** A responsibility zone: a place with standards that a member answers for. */
@Entity
public class Zone extends BranchScoped {

	private String code;

	private String name;

	private String kind;

	private String place;

	private String boundary;

	private String standards;

	private String decision;

	private LocalDate closedOn;

	protected Zone() {
	}

	Zone(ZoneDetails details) {
		change(details);
	}

	/** Corrects or brings up to date what is written down. */
	final void change(ZoneDetails details) {
		this.code = details.code();
		this.name = details.name();
		this.kind = details.kind();
		this.place = details.place();
		this.boundary = details.boundary();
		this.standards = details.standards();
		this.decision = details.decision();
	}

	/** The zone's last day; a closed zone stays in the books. */
	void close(LocalDate lastDay) {
		if (this.closedOn != null) {
			throw new RuleViolation("zone.closed.already", this.closedOn);
		}
		this.closedOn = lastDay;
	}

	/** Whether the zone exists on that day. */
	public boolean openOn(LocalDate day) {
		return this.closedOn == null || !this.closedOn.isBefore(day);
	}

	/** What is written down about the zone now. */
	public ZoneDetails details() {
		return new ZoneDetails(this.code, this.name, this.kind, this.place, this.boundary, this.standards,
				this.decision);
	}

	public String getCode() {
		return this.code;
	}

	public String getName() {
		return this.name;
	}

	public String getKind() {
		return this.kind;
	}

	public String getPlace() {
		return this.place;
	}

	public String getBoundary() {
		return this.boundary;
	}

	public String getStandards() {
		return this.standards;
	}

	/** The standards, one a line. */
	public List<String> getLines() {
		return (this.standards != null) ? this.standards.lines().filter((line) -> !line.isBlank()).toList() : List.of();
	}

	public String getDecision() {
		return this.decision;
	}

	public LocalDate getClosedOn() {
		return this.closedOn;
	}

}

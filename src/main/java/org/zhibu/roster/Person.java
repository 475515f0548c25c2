package org.zhibu.roster;

import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** Someone of the section: 职工, and a 党员 when the Party status says so. */
@Entity
public class Person extends BranchScoped {

	private String number;

	private String name;

	private String initials;

	private Long teamId;

	@Enumerated(EnumType.STRING)
	private PartyStatus partyStatus;

	private LocalDate partySince;

	@Enumerated(EnumType.STRING)
	private Employment employment;

	private LocalDate regularSince;

	private String trade;

	private String partyGroup;

	private Integer birthYear;

	private LocalDate joinedOn;

	private LocalDate leftOn;

	private Long mistakenFor;

	protected Person() {
	}

	/** A person as the roster knows him on his first day. */
	public Person(PersonDetails details) {
		apply(details);
	}

	void apply(PersonDetails details) {
		this.number = details.number();
		this.name = details.name();
		this.initials = Initials.of(details.name());
		this.teamId = details.teamId();
		this.partyStatus = details.partyStatus();
		this.partySince = details.partyStatus().member() ? details.partySinceOr(details.joinedOn()) : null;
		this.employment = details.employment();
		this.regularSince = details.regularSince();
		this.trade = details.trade();
		this.partyGroup = details.partyGroup();
		this.birthYear = details.birthYear();
		this.joinedOn = details.joinedOn();
	}

	/** What the roster keeps of the person today. */
	public PersonDetails details() {
		return new PersonDetails(this.number, this.name, this.teamId, this.partyStatus, this.partySince,
				this.employment, this.regularSince, this.trade, this.partyGroup, this.birthYear, this.joinedOn);
	}

	/** Corrects or brings up to date what the roster keeps. */
	void change(PersonDetails details) {
		if (this.leftOn != null && details.joinedOn().isAfter(this.leftOn)) {
			throw RuleViolation.at("joinedOn", "person.left.before", this.leftOn);
		}
		apply(details);
	}

	/** Leaves with the end of that day; {@code null} takes a leaving back. */
	void leave(LocalDate lastDay) {
		if (lastDay != null && lastDay.isBefore(this.joinedOn)) {
			throw RuleViolation.at("leftOn", "person.left.before.joined", this.joinedOn);
		}
		this.leftOn = lastDay;
	}

	/** 转正: regular from that day on. */
	void makeRegular(LocalDate since) {
		if (this.employment == Employment.REGULAR) {
			throw RuleViolation.at("regularSince", "person.regular.already");
		}
		if (since.isBefore(this.joinedOn)) {
			throw RuleViolation.at("regularSince", "person.regular.before.joined", this.joinedOn);
		}
		this.employment = Employment.REGULAR;
		this.regularSince = since;
	}

	/** 误录: entered by mistake; whatever was meant belongs to the right person. */
	void markMistaken(Person right, LocalDate yesterday) {
		this.mistakenFor = right.getId();
		this.leftOn = this.joinedOn.isAfter(yesterday) ? this.joinedOn : yesterday;
	}

	/** Whether the person is on the roster on that day. */
	public boolean presentOn(LocalDate day) {
		return !this.joinedOn.isAfter(day) && (this.leftOn == null || !this.leftOn.isBefore(day))
				&& this.mistakenFor == null;
	}

	/** Whether the person is a member on any day of the month and so has a card. */
	public boolean memberDuring(YearMonth month) {
		return this.partyStatus.member() && this.mistakenFor == null && !this.partySince.isAfter(month.atEndOfMonth())
				&& !this.joinedOn.isAfter(month.atEndOfMonth())
				&& (this.leftOn == null || !this.leftOn.isBefore(month.atDay(1)));
	}

	public String getNumber() {
		return this.number;
	}

	public String getName() {
		return this.name;
	}

	public Long getTeamId() {
		return this.teamId;
	}

	public PartyStatus getPartyStatus() {
		return this.partyStatus;
	}

	public LocalDate getPartySince() {
		return this.partySince;
	}

	public Employment getEmployment() {
		return this.employment;
	}

	public LocalDate getRegularSince() {
		return this.regularSince;
	}

	public String getTrade() {
		return this.trade;
	}

	public String getPartyGroup() {
		return this.partyGroup;
	}

	public Integer getBirthYear() {
		return this.birthYear;
	}

	public LocalDate getJoinedOn() {
		return this.joinedOn;
	}

	public LocalDate getLeftOn() {
		return this.leftOn;
	}

	/** The right person when this one was entered by mistake, else {@code null}. */
	public Long getMistakenFor() {
		return this.mistakenFor;
	}

}

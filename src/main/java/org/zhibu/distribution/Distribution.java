package org.zhibu.distribution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meeting that gives a month's list out. */
@Service
@Transactional
public class Distribution {

	private static final int LEAST_DELEGATES = 2;

	private static final int MOST_DELEGATES = 3;

	/** Whoever enters, signs or pays is no delegate of the workers. */
	private static final Set<Role> OFFICERS = Arrays.stream(Role.values())
		.filter(Right.BONUS_READ::of)
		.collect(Collectors.toUnmodifiableSet());

	private final BonusMonths months;

	private final BonusAttendantRepository attendants;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Distribution(BonusMonths months, BonusAttendantRepository attendants, Roster roster, AuditLog audit, Clock clock) {
		this.months = months;
		this.attendants = attendants;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** Notes the meeting that gave the list out, or notes it anew. */
	public void distribute(CurrentPerson actor, YearMonth period, int seenVersion, Meeting meeting) {
		BonusMonth month = this.months.lock(period);
		month.requireVersion(seenVersion);
		mayDistribute(actor, month).orRefuse();
		requireSound(month, meeting);
		month.distribute(meeting.day(), meeting.place(), meeting.said());
		this.attendants.deleteAllInBatch(this.attendants.findByMonthIdOrderById(month.getId()));
		meeting.delegates().forEach((id) -> this.attendants.save(new BonusAttendant(month.getId(), id, true)));
		meeting.people().forEach((id) -> this.attendants.save(new BonusAttendant(month.getId(), id, false)));
		this.audit.wrote(actor, "bonus.distributed", "bonus", month.getId(), period + " · " + meeting.day());
	}

	/** Whether the person may note the distribution meeting. */
	@Transactional(readOnly = true)
	public Verdict mayDistribute(CurrentPerson actor, BonusMonth month) {
		return Verdict.noIf(!actor.has(Right.BONUS_ENTER) && !actor.has(Right.BONUS_RUN), "bonus.meeting.office")
			.and(month::mayBeDistributed);
	}

	private void requireSound(BonusMonth month, Meeting meeting) {
		LocalDate today = LocalDate.now(this.clock);
		if (meeting.day().isAfter(today) || meeting.day().isBefore(month.getPeriod().atDay(1))) {
			throw RuleViolation.at("day", "bonus.meeting.day", month.getPeriod().atDay(1), today);
		}
		int delegates = meeting.delegates().size();
		if (delegates < LEAST_DELEGATES || delegates > MOST_DELEGATES) {
			throw RuleViolation.at("delegates", "bonus.meeting.delegates", LEAST_DELEGATES, MOST_DELEGATES, delegates);
		}
		Set<Long> officers = this.roster.holders(OFFICERS, meeting.day())
			.values()
			.stream()
			.flatMap(Set::stream)
			.collect(Collectors.toSet());
		Set<Long> both = new HashSet<>(meeting.delegates());
		both.retainAll(officers);
		if (!both.isEmpty()) {
			throw RuleViolation.at("delegates", "bonus.meeting.officer",
					String.join("、", this.roster.names(both).values()));
		}
		Set<Long> all = new HashSet<>(meeting.people());
		all.addAll(meeting.delegates());
		if (this.roster.names(all).size() != all.size()) {
			throw new Missing("person");
		}
	}

	/**
	 * Who was at the distribution meeting, by id; the value says whether as a delegate.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Boolean> attendants(BonusMonth month) {
		return this.attendants.findByMonthIdOrderById(month.getId())
			.stream()
			.collect(Collectors.toMap(BonusAttendant::getPersonId, BonusAttendant::isDelegate, (one, other) -> one,
					LinkedHashMap::new));
	}

}

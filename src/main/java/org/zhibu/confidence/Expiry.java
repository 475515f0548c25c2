package org.zhibu.confidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words that are older than their kind is kept: shown first, then wiped for good. */
@Service
@Transactional
class Expiry {

	private final NoteSql sql;

	private final AuditLog audit;

	private final Clock clock;

	Expiry(NoteSql sql, AuditLog audit, Clock clock) {
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/** How many notes of each kind would be wiped today; nothing is changed. */
	@Transactional(readOnly = true)
	Map<NoteKind, Integer> due() {
		return this.sql.older(days());
	}

	/**
	 * Wipes them.
	 * @param seen how many the person was shown; another number is another look
	 */
	int wipe(CurrentPerson actor, int seen) {
		int due = due().values().stream().mapToInt(Integer::intValue).sum();
		Verdict.noIf(due == 0, "note.expiry.none")
			.and(() -> Verdict.noIf(due != seen, "note.expiry.changed", due))
			.orRefuse();
		int wiped = 0;
		for (Map.Entry<NoteKind, Instant> day : days().entrySet()) {
			wiped += this.sql.wipe(day.getKey(), day.getValue(), this.clock.instant());
		}
		this.audit.wrote(actor, "note.wiped", "note", null, Integer.toString(wiped));
		return wiped;
	}

	private Map<NoteKind, Instant> days() {
		LocalDate today = LocalDate.now(this.clock);
		Map<NoteKind, Instant> days = new EnumMap<>(NoteKind.class);
		for (NoteKind kind : NoteKind.values()) {
			days.put(kind, today.minusMonths(kind.months()).atStartOfDay(this.clock.getZone()).toInstant());
		}
		return days;
	}

}

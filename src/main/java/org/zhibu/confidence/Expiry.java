package org.zhibu.confidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words that are older than their kind is kept are wiped, and names come off what is long
 * over: shown first, then cleared for good by hand, or a week after it was announced.
 */
@Service
@Transactional
class Expiry {

	/** A state of mind keeps the name so many months after its end. */
	private static final int MIND_MONTHS = 12;

	private final AgeSql sql;

	private final NoteSweepRepository sweeps;

	private final AuditLog audit;

	private final Clock clock;

	Expiry(AgeSql sql, NoteSweepRepository sweeps, AuditLog audit, Clock clock) {
		this.sql = sql;
		this.sweeps = sweeps;
		this.audit = audit;
		this.clock = clock;
	}

	/** What would be cleared today; nothing is changed. */
	@Transactional(readOnly = true)
	Due due() {
		AgeSql.Ages ages = agesOn(today());
		return new Due(this.sql.notes(ages), this.sql.names(ages), waiting().map(NoteSweep::getDueOn).orElse(null),
				this.sweeps.findFirstByDoneOnNotNullOrderByDoneOnDescIdDesc().map(Done::of).orElse(null));
	}

	/**
	 * Clears it by hand.
	 * @param seen how much the person was shown; another number is another look
	 */
	void clear(CurrentPerson actor, int seen) {
		AgeSql.Ages ages = agesOn(today());
		int due = sum(ages);
		Verdict.noIf(due == 0, "note.expiry.none")
			.and(() -> Verdict.noIf(due != seen, "note.expiry.changed", due))
			.orRefuse();
		this.audit.wrote(actor, "note.wiped", "note", null,
				clear(waiting().orElseGet(() -> new NoteSweep(today())), ages));
	}

	/** Announces what has grown old, or clears what was announced a week ago. */
	void sweep() {
		LocalDate today = today();
		Optional<NoteSweep> waiting = waiting();
		if (waiting.isEmpty()) {
			int due = sum(agesOn(today));
			if (due > 0) {
				this.sweeps.save(new NoteSweep(today));
				wroteUnsigned("note.sweepAnnounced", Integer.toString(due));
			}
		}
		else if (!waiting.get().getDueOn().isAfter(today)) {
			wroteUnsigned("note.wiped", clear(waiting.get(), agesOn(waiting.get().getAnnouncedOn())));
		}
	}

	private String clear(NoteSweep sweep, AgeSql.Ages ages) {
		int wiped = this.sql.wipe(ages, this.clock.instant());
		int unnamed = this.sql.unname(ages);
		sweep.done(today(), wiped, unnamed);
		this.sweeps.save(sweep);
		return wiped + " + " + unnamed;
	}

	/** The announcement that waits for its day. */
	@Transactional(readOnly = true)
	Optional<NoteSweep> waiting() {
		return this.sweeps.findByOpenMark(1);
	}

	private int sum(AgeSql.Ages ages) {
		return this.sql.notes(ages).values().stream().mapToInt(Integer::intValue).sum() + this.sql.names(ages);
	}

	private void wroteUnsigned(String verb, String counts) {
		this.audit.wroteUnsigned(BranchContext.current(), verb, "note", null, counts);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private AgeSql.Ages agesOn(LocalDate day) {
		Map<NoteKind, Instant> written = new EnumMap<>(NoteKind.class);
		for (NoteKind kind : NoteKind.values()) {
			written.put(kind, day.minusMonths(kind.months()).atStartOfDay(this.clock.getZone()).toInstant());
		}
		return new AgeSql.Ages(written, day.minusMonths(MIND_MONTHS));
	}

	/**
	 * What would be cleared.
	 *
	 * @param notes words to be wiped, by kind
	 * @param names names to be taken off
	 * @param announcedFor the day on which it clears itself, or {@code null}
	 * @param last what was cleared the last time, or {@code null}
	 */
	record Due(Map<NoteKind, Integer> notes, int names, LocalDate announcedFor, Done last) {

		/** Words and names together. */
		public int sum() {
			return this.notes.values().stream().mapToInt(Integer::intValue).sum() + this.names;
		}

	}

	/** What was cleared on a day. */
	record Done(LocalDate day, int notes, int names) {

		static Done of(NoteSweep sweep) {
			return new Done(sweep.getDoneOn(), sweep.getWiped(), sweep.getUnnamed());
		}

	}

}

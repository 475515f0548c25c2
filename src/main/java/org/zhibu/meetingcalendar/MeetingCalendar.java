package org.zhibu.meetingcalendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which meetings are owed, and how often. */
@Service
@Transactional
public class MeetingCalendar {

	private static final Set<Integer> EVERY = Set.of(0, 1, 2, 3, 6, 12);

	private final FrequencyRepository frequencies;

	private final HeldSql sql;

	private final AuditLog audit;

	private final Clock clock;

	MeetingCalendar(FrequencyRepository frequencies, HeldSql sql, AuditLog audit, Clock clock) {
		this.frequencies = frequencies;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/** Each kind that is owed regularly, with how it stands today. */
	@Transactional(readOnly = true)
	public List<Due> due() {
		LocalDate today = LocalDate.now(this.clock);
		List<HeldSql.Held> rows = this.sql.from(LocalDate.of(today.getYear() - 1, 1, 1));
		LocalDate since = rows.stream()
			.filter((row) -> row.kind().equals("FIRST"))
			.map(HeldSql.Held::day)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		List<Due> due = new ArrayList<>();
		every(YearMonth.from(today)).forEach((kind, months) -> {
			List<String> groups = (kind == MeetingKind.GROUP) ? this.sql.groups() : List.of("");
			groups.forEach((group) -> due.add(line(kind, group.isEmpty() ? null : group, months, today, rows, since)));
		});
		return due;
	}

	private static Due line(MeetingKind kind, String group, int months, LocalDate today, List<HeldSql.Held> rows,
			LocalDate since) {
		DueRule rule = new DueRule(months, today);
		List<HeldSql.Held> own = rows.stream().filter((row) -> row.of(kind, group)).toList();
		Optional<LocalDate> next = own.stream().filter(HeldSql.Held::ahead).map(HeldSql.Held::day).sorted().findFirst();
		List<LocalDate> held = own.stream().filter((row) -> !row.ahead()).map(HeldSql.Held::day).toList();
		return new Due(kind, group, rule.state(held, next.isPresent(), since), rule.until(), next.orElse(null));
	}

	/** How often each kind is due in that month, kinds only at need left out. */
	private Map<MeetingKind, Integer> every(YearMonth month) {
		Map<MeetingKind, Integer> every = new EnumMap<>(MeetingKind.class);
		for (MeetingKind kind : MeetingKind.values()) {
			every.put(kind, kind.everyMonths());
		}
		this.frequencies.findAllByOrderByValidFromAscIdAsc()
			.stream()
			.filter((one) -> !one.getValidFrom().isAfter(month))
			.forEach((one) -> every.put(one.getKind(), one.getEveryMonths()));
		every.values().removeIf((months) -> months == 0);
		return every;
	}

	/** The Party groups of the branch, by name. */
	@Transactional(readOnly = true)
	public List<String> groups() {
		return this.sql.groups();
	}

	/** Every kind with what holds now and what changes next. */
	@Transactional(readOnly = true)
	public List<Setting> settings() {
		YearMonth now = YearMonth.now(this.clock);
		Map<MeetingKind, Integer> holds = every(now);
		List<Frequency> all = this.frequencies.findAllByOrderByValidFromAscIdAsc();
		List<Setting> settings = new ArrayList<>();
		for (MeetingKind kind : MeetingKind.values()) {
			Optional<Frequency> next = all.stream()
				.filter((one) -> one.getKind() == kind && one.getValidFrom().isAfter(now))
				.findFirst();
			settings.add(new Setting(kind, holds.getOrDefault(kind, 0), next.map(Frequency::getValidFrom).orElse(null),
					next.map(Frequency::getEveryMonths).orElse(null)));
		}
		return settings;
	}

	/** Sets how often a kind is due, from a month on that has not begun. */
	public void change(CurrentPerson actor, MeetingKind kind, YearMonth from, int everyMonths) {
		mayChange(actor).orRefuse();
		YearMonth now = YearMonth.now(this.clock);
		if (!from.isAfter(now) || from.isAfter(now.plusYears(2))) {
			throw RuleViolation.at("from", "frequency.from", now.plusMonths(1));
		}
		if (!EVERY.contains(everyMonths)) {
			throw RuleViolation.at("every", "frequency.every");
		}
		this.frequencies.findByKindAndValidFrom(kind, from)
			.ifPresentOrElse((one) -> one.replace(everyMonths),
					() -> this.frequencies.save(new Frequency(kind, from, everyMonths, actor.personId())));
		this.audit.wrote(actor, "frequency.set", "frequency", null, kind + " · " + from + " · " + everyMonths);
	}

	/** Whether the person changes how often meetings are due. */
	public Verdict mayChange(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "frequency.office");
	}

	/**
	 * A kind of meeting that is owed.
	 *
	 * @param kind the kind
	 * @param group the Party group, or {@code null}
	 * @param state how it stands
	 * @param until the last day of the stretch it is owed in
	 * @param next the day of the next one planned, or {@code null}
	 */
	public record Due(MeetingKind kind, String group, DueState state, LocalDate until, LocalDate next) {
	}

	/**
	 * How often a kind is due.
	 *
	 * @param kind the kind
	 * @param every months between two, 0 only at need
	 * @param nextFrom from when that changes, or {@code null}
	 * @param nextEvery to what
	 */
	public record Setting(MeetingKind kind, int every, YearMonth nextFrom, Integer nextEvery) {
	}

}

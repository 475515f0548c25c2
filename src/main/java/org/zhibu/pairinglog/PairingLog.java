package org.zhibu.pairinglog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly record of pairings: read by those who read pairings, written by the member
 * himself.
 */
@Service
@Transactional
public class PairingLog {

	private static final int LONGEST = 200;

	private static final int YEARS = 3;

	private final PairingNoteRepository notes;

	private final PairingLogSql sql;

	private final AuditLog audit;

	private final Clock clock;

	PairingLog(PairingNoteRepository notes, PairingLogSql sql, AuditLog audit, Clock clock) {
		this.notes = notes;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/** A month's pairings with the figures before and after. */
	@Transactional(readOnly = true)
	Page of(CurrentPerson reader, YearMonth month) {
		List<PairingLogSql.Paired> pairings = this.sql.pairings(month);
		LocalDate first = pairings.stream()
			.map(PairingLogSql.Paired::since)
			.min(LocalDate::compareTo)
			.orElse(month.atDay(1))
			.minusMonths(1)
			.withDayOfMonth(1);
		Map<String, PairingLogSql.Figures> figures = this.sql.figures(
				first.isBefore(month.minusYears(YEARS).atDay(1)) ? month.minusYears(YEARS).atDay(1) : first,
				month.atEndOfMonth());
		List<Row> rows = pairings.stream()
			.map((one) -> new Row(one, at(figures, one, YearMonth.from(one.since()).minusMonths(1)),
					at(figures, one, month.minusMonths(1)), at(figures, one, month), mayWrite(reader, one, month)))
			.toList();
		return new Page(month, rows);
	}

	private static PairingLogSql.Figures at(Map<String, PairingLogSql.Figures> figures, PairingLogSql.Paired one,
			YearMonth month) {
		return figures.getOrDefault(one.teamId() + " " + month, PairingLogSql.Figures.NONE);
	}

	/** The member says what he did for the team in a month, this one or the last. */
	public void note(CurrentPerson actor, YearMonth month, long teamId, String done) {
		PairingLogSql.Paired paired = this.sql.pairings(month)
			.stream()
			.filter((one) -> one.teamId() == teamId && actor.is(one.memberId()))
			.findFirst()
			.orElseThrow(() -> new Missing("pairing"));
		mayWrite(actor, paired, month).orRefuse();
		String plain = FormText.required("done", done, LONGEST, "pairinglog.done.length");
		this.notes.findByTeamIdAndMemberIdAndPeriod(teamId, actor.personId(), month)
			.ifPresentOrElse((note) -> note.rewrite(plain, this.clock.instant()), () -> this.notes
				.save(new PairingNote(teamId, actor.personId(), month, plain, this.clock.instant())));
		this.audit.wrote(actor, "pairing.noted", "pairing", null, month + " · " + paired.team());
	}

	private Verdict mayWrite(CurrentPerson actor, PairingLogSql.Paired paired, YearMonth month) {
		YearMonth now = YearMonth.now(this.clock);
		return Verdict.noIf(!actor.is(paired.memberId()), "pairinglog.member")
			.and(() -> Verdict.noIf(month.isAfter(now) || month.isBefore(now.minusMonths(1)), "pairinglog.month"));
	}

	/** A month. */
	record Page(YearMonth month, List<Row> rows) {
	}

	/** A pairing in a month: before it began, the month before, the month itself. */
	record Row(PairingLogSql.Paired paired, PairingLogSql.Figures atFirst, PairingLogSql.Figures before,
			PairingLogSql.Figures now, Verdict may) {
	}

}

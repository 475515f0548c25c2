package org.zhibu.bonus;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.PersonMoney;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of a month with what they come to. */
@Service
@Transactional(readOnly = true)
public class BonusLines {

	private final BonusLineSql sql;

	private final Ledger ledger;

	BonusLines(BonusLineSql sql, Ledger ledger) {
		this.sql = sql;
		this.ledger = ledger;
	}

	/** All lines in force, by number. */
	public List<CountedLine> inForce(BonusMonth month) {
		return counted(month, this.sql.inForce(month.getId()));
	}

	/**
	 * A page of the lines in force that follow a number; of one team, or of all when it
	 * is empty.
	 */
	public List<CountedLine> inForceAfter(BonusMonth month, String team, int after, int most) {
		return counted(month, this.sql.inForceAfter(month.getId(), team, after, most));
	}

	/** The sums of the month. */
	public BonusTotals totals(BonusMonth month) {
		return this.sql.totals(month.getId(), month.getPeriod());
	}

	/**
	 * Who entered a version that is in force or waits for its signers: he does not sign.
	 */
	public Set<Long> makers(BonusMonth month) {
		Set<Long> makers = new HashSet<>(this.sql.makers(month.getId()));
		makers.add(month.getEnteredBy());
		return makers;
	}

	/** Who entered these versions of lines, by version. */
	public Map<Long, Long> makersOf(Collection<Long> lineIds) {
		return lineIds.isEmpty() ? Map.of() : this.sql.makersOf(lineIds);
	}

	/** How many lines belong to nobody of the roster, or to somebody named twice. */
	public int unfit(BonusMonth month) {
		return this.sql.unfit(month.getId());
	}

	/** The lines in force of one person: one, unless the list names him twice. */
	public List<CountedLine> ofPerson(BonusMonth month, long personId) {
		return counted(month, this.sql.ofPerson(month.getId(), personId));
	}

	/** The corrected lines that wait for their signers. */
	public List<CountedLine> pending(BonusMonth month) {
		return (month.getState() == BonusState.PUBLISHED) ? counted(month, this.sql.pending(month.getId())) : List.of();
	}

	/**
	 * All versions of one line, the latest first.
	 * @throws Missing if the list has no such line
	 */
	public List<CountedLine> versions(BonusMonth month, int lineNo) {
		List<CountedLine> versions = counted(month, this.sql.versions(month.getId(), lineNo));
		if (versions.isEmpty()) {
			throw new Missing("bonus line");
		}
		return versions;
	}

	/**
	 * The version of a line that is in force.
	 * @throws Missing if the list has no such line, or no longer
	 */
	public CountedLine line(BonusMonth month, int lineNo) {
		return versions(month, lineNo).stream()
			.filter((version) -> version.line().state() == LineState.IN_FORCE)
			.findFirst()
			.orElseThrow(() -> new Missing("bonus line"));
	}

	private List<CountedLine> counted(BonusMonth month, List<BonusLine> lines) {
		if (lines.isEmpty()) {
			return List.of();
		}
		Map<Long, PersonMoney> money = this.ledger.byPerson(month.getPeriod());
		return lines.stream()
			.map((line) -> new CountedLine(line,
					LineSum.of(line.said(), money.getOrDefault(line.said().personId(), PersonMoney.NONE))))
			.toList();
	}

}

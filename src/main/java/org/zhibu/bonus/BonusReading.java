package org.zhibu.bonus;

import java.util.List;

import org.zhibu.bonussettings.Scope;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees which lines (design 1.4): the offices that handle the bonus all of them; after
 * publication everybody what the scope of the month lets him. Every page, file and count
 * of lines goes through here.
 */
@Service
@Transactional(readOnly = true)
public class BonusReading {

	private static final int ALL = Integer.MAX_VALUE;

	/** Sees every line. */
	private static final String EVERY_TEAM = "";

	private final BonusLines lines;

	BonusReading(BonusLines lines) {
		this.lines = lines;
	}

	/** Whether the reader sees all lines of the month by name. */
	public boolean readsAll(CurrentPerson reader, BonusMonth month) {
		return reader.has(Right.BONUS_READ) || (month.isPublished() && month.getScope() == Scope.SECTION);
	}

	/** Whether the reader sees the sums of the month. */
	public boolean readsTotals(CurrentPerson reader, BonusMonth month) {
		return reader.has(Right.BONUS_READ) || month.isPublished();
	}

	/** All lines that this reader may see. */
	public List<CountedLine> visible(CurrentPerson reader, BonusMonth month) {
		return visibleAfter(reader, month, 0, ALL);
	}

	/** A page of the lines that this reader may see. */
	public List<CountedLine> visibleAfter(CurrentPerson reader, BonusMonth month, int after, int most) {
		if (readsAll(reader, month)) {
			return this.lines.inForceAfter(month, EVERY_TEAM, after, most);
		}
		if (!month.isPublished() || reader.personId() == null) {
			return List.of();
		}
		List<CountedLine> own = this.lines.ofPerson(month, reader.personId());
		String team = own.isEmpty() ? null : own.get(0).line().said().team();
		if (month.getScope() == Scope.TEAM && team != null && !team.isEmpty()) {
			return this.lines.inForceAfter(month, team, after, most);
		}
		return own.stream().filter((line) -> line.line().lineNo() > after).toList();
	}

}

package org.zhibu.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.scheme.Schemes;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.ZoneChoices;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book as its page shows it: the short form and the list. */
@Service
@Transactional(readOnly = true)
class FactViews {

	private static final int ROWS = 50;

	private final FactSql sql;

	private final Schemes schemes;

	private final ObjectProvider<ZoneChoices> zones;

	private final Clock clock;

	FactViews(FactSql sql, Schemes schemes, ObjectProvider<ZoneChoices> zones, Clock clock) {
		this.sql = sql;
		this.schemes = schemes;
		this.zones = zones;
		this.clock = clock;
	}

	/** Whom and what this person may write about today. */
	FactChoices choices(CurrentPerson actor) {
		LocalDate today = LocalDate.now(this.clock);
		Map<Long, String> places = this.zones.stream()
			.findFirst()
			.map((map) -> FactRules.everywhere(actor) ? map.all(today) : map.zonesOf(actor.personId(), today))
			.orElse(Map.of());
		return new FactChoices(this.sql.people(actor, today), places, this.schemes.itemNames(YearMonth.from(today)));
	}

	/** One page of the list; {@code after} is {@code day.id} of the last line seen. */
	Page page(CurrentPerson reader, FactFilter filter, String after) {
		boolean from = after.matches("\\d{4}-[01]\\d-[0-3]\\d\\.\\d{1,18}");
		LocalDate day = from ? org.zhibu.shared.DateText.read(after.substring(0, 10)).orElse(FactFilter.LATEST)
				: FactFilter.LATEST;
		long id = from ? Long.parseLong(after.substring(11)) : Long.MAX_VALUE;
		List<FactLine> found = this.sql.page(reader, filter, day, id, ROWS + 1);
		boolean more = found.size() > ROWS;
		List<FactLine> shown = more ? found.subList(0, ROWS) : found;
		FactLine last = more ? shown.get(ROWS - 1) : null;
		return new Page(shown, filter, more ? last.day() + "." + last.id() : null, LocalDate.now(this.clock));
	}

	/** One page of the list. */
	record Page(List<FactLine> lines, FactFilter filter, String next, LocalDate today) {
	}

}

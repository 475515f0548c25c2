package org.zhibu.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.zhibu.carerule.CareRules;
import org.zhibu.carerule.CareTerms;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grid of everybody, its tiles, and what follows from them. */
@Service
@Transactional(readOnly = true)
class Coverage {

	private static final int ROWS = 50;

	private final CoverageSql sql;

	private final CareRules rules;

	private final Clock clock;

	Coverage(CoverageSql sql, CareRules rules, Clock clock) {
		this.sql = sql;
		this.rules = rules;
		this.clock = clock;
	}

	/** Everybody, by number. */
	List<Covered> all() {
		return grid(this.rules.today(), LocalDate.now(this.clock));
	}

	private List<Covered> grid(CareTerms terms, LocalDate today) {
		return this.sql.grid(counted(terms), today)
			.stream()
			.map((row) -> Covered.of(row, terms, today))
			.sorted(Comparator.comparing(Covered::number))
			.toList();
	}

	/** The kinds of visits that count as one to the home. */
	static List<String> counted(CareTerms terms) {
		List<String> kinds = new ArrayList<>(List.of("HOME"));
		if (terms.dormitoryCounts()) {
			kinds.add("DORMITORY");
		}
		if (terms.phoneCounts()) {
			kinds.add("PHONE");
		}
		if (terms.videoCounts()) {
			kinds.add("VIDEO");
		}
		return kinds;
	}

	/** A page of the grid with tiles of everybody. */
	Page page(CoverageFilter filter, String after) {
		LocalDate today = LocalDate.now(this.clock);
		CoverageSql.Done done = this.sql.done(today);
		CareTerms terms = done.terms();
		List<Covered> all = grid(terms, today);
		List<Covered> shown = all.stream()
			.filter((one) -> filter.lets(one) && one.number().compareTo(after) > 0)
			.limit(ROWS + 1L)
			.toList();
		boolean more = shown.size() > ROWS;
		Map<Tile, Integer> talks = tiles();
		Map<Tile, Integer> visits = tiles();
		all.forEach((one) -> {
			talks.merge(one.talk(), 1, Integer::sum);
			visits.merge(one.visit(), 1, Integer::sum);
		});
		return new Page(more ? shown.subList(0, ROWS) : shown, more ? shown.get(ROWS - 1).number() : null, filter,
				talks, visits, (int) all.stream().filter((one) -> one.lastTalk() == null).count(),
				(int) all.stream().filter((one) -> one.lastVisit() == null).count(), Suggestion.next(all, today),
				Pace.of(all, terms.visitsFloor(), done.counted(), today), done);
	}

	private static Map<Tile, Integer> tiles() {
		Map<Tile, Integer> tiles = new EnumMap<>(Tile.class);
		for (Tile tile : Tile.values()) {
			tiles.put(tile, 0);
		}
		return tiles;
	}

	/**
	 * A page of the grid.
	 *
	 * @param talks how many stand at each tile with their talk
	 * @param visits and with their visit
	 * @param neverTalked who was never talked to
	 * @param neverVisited who was never visited
	 */
	record Page(List<Covered> rows, String next, CoverageFilter filter, Map<Tile, Integer> talks,
			Map<Tile, Integer> visits, int neverTalked, int neverVisited, List<Suggestion> suggestions, Pace pace,
			CoverageSql.Done done) {
	}

}

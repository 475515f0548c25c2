package org.zhibu.backfill;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.zhibu.backfill.BackfillPage.Filling;
import org.zhibu.backfill.BackfillPage.Row;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.MarkRows;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Mark;
import org.zhibu.scorecard.PastMonths;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Points;
import org.zhibu.shared.Verdict;
import org.zhibu.sheet.SheetRow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grid of a past month: who was a member then, and what was keyed in. */
@Service
@Transactional(readOnly = true)
class Backfill {

	static final int ROWS = 50;

	private final PastMonths past;

	private final Roster roster;

	private final Schemes schemes;

	Backfill(PastMonths past, Roster roster, Schemes schemes) {
		this.past = past;
		this.roster = roster;
		this.schemes = schemes;
	}

	/** The page of the grid whose rows follow the given employee number. */
	BackfillPage page(CurrentPerson actor, YearMonth wanted, String after) {
		YearMonth month = (wanted != null) ? wanted : this.past.latestPossible();
		Verdict may = this.past.mayKeyIn(actor, month);
		if (!may.allowed()) {
			return new BackfillPage(month, may, -1, List.of(), List.of(), Map.of(), null);
		}
		Optional<ScoreMonth> there = this.past.find(month);
		List<Person> members = this.roster.membersOf(month)
			.stream()
			.filter((person) -> person.getNumber().compareTo(after) > 0)
			.limit(ROWS + 1)
			.toList();
		boolean more = members.size() > ROWS;
		List<Row> rows = members.stream()
			.limit(ROWS)
			.map((person) -> new Row(person.getId(), person.getNumber(), person.getName()))
			.toList();
		return new BackfillPage(month, may, there.map(ScoreMonth::getVersion).orElse(-1), items(month), rows,
				there.map(this::kept).orElse(Map.of()), more ? rows.get(ROWS - 1).number() : null);
	}

	private Map<String, String> kept(ScoreMonth month) {
		Map<String, String> kept = new HashMap<>();
		this.past.cardsOf(month)
			.values()
			.forEach((card) -> card.marksOf(card.getRevision())
				.forEach((mark) -> kept.put(cell(card, mark), mark.agreed().toString())));
		return kept;
	}

	private static String cell(Scorecard card, Mark mark) {
		return MarkRows.cell(card.getPersonId(), mark.getItemNo());
	}

	/** The ten items of a past month. */
	List<Item> items(YearMonth month) {
		return this.past.find(month)
			.map((there) -> this.schemes.withItems(there.getSchemeId()))
			.orElseGet(() -> this.schemes.past(month))
			.getItems();
	}

	/** What a sheet says of the rows of a page; nothing is stored. */
	Filling fill(BackfillPage page, List<SheetRow> sheet) {
		Set<String> members = this.roster.membersOf(page.month())
			.stream()
			.map(Person::getNumber)
			.collect(Collectors.toSet());
		return new BackfillSheet(page, members, this::onRoster).read(sheet);
	}

	private Optional<String> onRoster(String number) {
		return this.roster.numbered(number).map(Person::getName);
	}

	/** Keys in the rows, all or none; a row emptied is taken out. */
	@Transactional
	void keyIn(CurrentPerson actor, YearMonth month, int seenVersion, MarkRows form) {
		Map<Long, List<Points>> rows = new TreeMap<>(form.rows());
		Set<Long> there = this.past.find(month).map((one) -> this.past.cardsOf(one).keySet()).orElse(Set.of());
		form.empty().stream().filter(there::contains).forEach((person) -> rows.put(person, List.of()));
		this.past.keyIn(actor, month, seenVersion, rows);
	}

}

package org.zhibu.yearrecord;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.ledger.Ledger;
import org.zhibu.ledger.LedgerLine;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.scorecard.Versions;
import org.zhibu.selfscore.Trends;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers one person's year for the person, the committee and the heads. */
@Service
@Transactional(readOnly = true)
class YearRecords {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private static final int DECEMBER = 12;

	private final Roster roster;

	private final Cards cards;

	private final Ledger ledger;

	private final List<RecordSource> sources;

	YearRecords(Roster roster, Cards cards, Ledger ledger, List<RecordSource> sources) {
		this.roster = roster;
		this.cards = cards;
		this.ledger = ledger;
		this.sources = sources;
	}

	/**
	 * The year of a person.
	 * @throws Missing if there is no such person or year
	 */
	YearRecord of(CurrentPerson reader, long personId, int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new Missing("year");
		}
		Person person = this.roster.person(personId);
		mayRead(reader, person).orRefuse();
		List<LedgerLine> money = this.ledger.ofPerson(personId)
			.stream()
			.filter((line) -> line.earnedFor().getYear() == year)
			.sorted(Comparator.comparingLong(LedgerLine::id))
			.toList();
		List<Scorecard> all = this.cards.ofPerson(personId);
		return new YearRecord(person, year, months(all, year, money), Trends.of(all, YearMonth.of(year, DECEMBER)),
				money, money.stream().map(LedgerLine::amount).reduce(Yuan.ZERO, Yuan::plus),
				sections(reader, personId, year));
	}

	/** Oneself, also where one was entered by mistake, the committee and the heads. */
	private static Verdict mayRead(CurrentPerson reader, Person person) {
		boolean own = reader.is(person.getId()) || reader.is(person.getMistakenFor());
		boolean head = reader.is(Role.SECTION_HEAD) || reader.is(Role.DEPUTY_HEAD);
		return Verdict.noIf(!own && !reader.onCommittee() && !head, "yearrecord.private");
	}

	private static List<YearRecord.Line> months(List<Scorecard> all, int year, List<LedgerLine> money) {
		Set<Long> settled = money.stream()
			.filter((line) -> line.source().equals(Versions.SETTLEMENT))
			.map(LedgerLine::sourceId)
			.collect(Collectors.toSet());
		return all.stream()
			.filter((card) -> card.getPeriod().getYear() == year)
			.sorted(Comparator.comparing(Scorecard::getPeriod))
			.map((card) -> new YearRecord.Line(card, settled.contains(card.getId())))
			.toList();
	}

	private List<RecordSource.Section> sections(CurrentPerson reader, long personId, int year) {
		return this.sources.stream()
			.map((source) -> source.sectionFor(reader, personId, year))
			.filter((section) -> Objects.nonNull(section) && !section.lines().isEmpty())
			.sorted(Comparator.comparingInt(RecordSource.Section::order))
			.toList();
	}

}

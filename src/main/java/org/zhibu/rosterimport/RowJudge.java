package org.zhibu.rosterimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.PersonDetails;
import org.zhibu.roster.Team;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;

/**
 * Judges the rows of a sheet against the roster: new, changed, same, or an error with the
 * cell it stands in. An empty cell leaves what is known; it never erases.
 */
final class RowJudge {

	private static final Comparator<Sentence> FROM_LEFT_TO_RIGHT = Comparator.comparing(RowJudge::cell,
			Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

	private final Mapping mapping;

	private final Map<String, Known> people;

	private final Map<String, Team> teams;

	private final boolean makeTeams;

	private final LocalDate today;

	private final Map<String, Integer> seen = new HashMap<>();

	RowJudge(Mapping mapping, Map<String, Known> people, Map<String, Team> teams, boolean makeTeams, LocalDate today) {
		this.mapping = mapping;
		this.people = people;
		this.teams = teams;
		this.makeTeams = makeTeams;
		this.today = today;
	}

	private static String cell(Sentence error) {
		return (error.figures().length > 0) ? error.figures()[0].toString() : "";
	}

	Judged judge(SheetRow row) {
		return new Row(row).judge();
	}

	private final class Row {

		private final SheetRow row;

		private final List<Sentence> errors = new ArrayList<>();

		private Judged.NewTeam toMake;

		Row(SheetRow row) {
			this.row = row;
		}

		Judged judge() {
			flaws();
			String number = required(Field.NUMBER).replace(" ", "");
			String name = required(Field.NAME);
			Known known = RowJudge.this.people.get(number);
			identity(number, known);
			PersonDetails old = (known != null) ? known.details() : null;
			PersonDetails details = details(number, name, old);
			if (this.errors.isEmpty()) {
				details.flaws(RowJudge.this.today).forEach((flaw) -> this.errors.add(at(flaw.field(), flaw.why())));
			}
			if (!this.errors.isEmpty()) {
				this.errors.sort(FROM_LEFT_TO_RIGHT);
				return new Judged(this.row, RowVerdict.ERROR, null, known, this.errors, null);
			}
			if (known == null) {
				return new Judged(this.row, RowVerdict.NEW, details, null, List.of(), this.toMake);
			}
			List<Sentence> changes = changes(old, details);
			return new Judged(this.row, changes.isEmpty() ? RowVerdict.SAME : RowVerdict.CHANGED, details, known,
					changes, this.toMake);
		}

		private void flaws() {
			for (int column = 0; column < RowJudge.this.mapping.fields().size(); column++) {
				Sentence flaw = this.row.cell(column).flaw();
				if (RowJudge.this.mapping.fields().get(column) != null && flaw != null) {
					this.errors.add(flaw);
				}
			}
		}

		private void identity(String number, Known known) {
			if (number.isEmpty()) {
				return;
			}
			Integer first = RowJudge.this.seen.putIfAbsent(number, this.row.number());
			if (first != null) {
				this.errors.add(new Sentence("import.number.twice", address(Field.NUMBER), number, first.toString()));
			}
			if (known != null && known.gone()) {
				this.errors
					.add(new Sentence("import.number.gone", address(Field.NUMBER), number, known.details().name()));
			}
		}

		private PersonDetails details(String number, String name, PersonDetails old) {
			LocalDate regularSince = value(Field.REGULAR, Words::date, (old != null) ? old.regularSince() : null);
			Employment employment = value(Field.EMPLOYMENT, Words::employment, (old != null) ? old.employment()
					: (regularSince != null) ? Employment.REGULAR : Employment.TEMPORARY);
			LocalDate joined = value(Field.JOINED, Words::date, (old != null) ? old.joinedOn() : RowJudge.this.today);
			PartyStatus party = value(Field.PARTY, Words::party, (old != null) ? old.partyStatus() : PartyStatus.NONE);
			LocalDate since = value(Field.PARTY_SINCE, Words::date, (old != null) ? old.partySince() : null);
			return new PersonDetails(number, name, team(old), party,
					party.member() ? Objects.requireNonNullElse(since, joined) : null, employment,
					(employment == Employment.TEMPORARY && text(Field.REGULAR).isEmpty()) ? null : regularSince,
					value(Field.TRADE, Optional::of, (old != null) ? old.trade() : null),
					value(Field.PARTY_GROUP, Optional::of, (old != null) ? old.partyGroup() : null),
					value(Field.BIRTH, Words::year, (old != null) ? old.birthYear() : null), joined);
		}

		private Long team(PersonDetails old) {
			boolean own = !text(Field.TEAM).isEmpty();
			String name = own ? text(Field.TEAM) : text(Field.PARENT);
			if (name.isEmpty()) {
				return (old != null) ? old.teamId() : null;
			}
			Team team = RowJudge.this.teams.get(name);
			String address = address(own ? Field.TEAM : Field.PARENT);
			if (team != null) {
				if (!team.openOn(RowJudge.this.today)) {
					this.errors.add(new Sentence("import.team.closed", address, name));
				}
				return team.getId();
			}
			if (!RowJudge.this.makeTeams) {
				this.errors.add(new Sentence("import.team.unknown", address, name));
			}
			else if (name.length() > 40 || text(Field.PARENT).length() > 40 || text(Field.SHIFT).length() > 20) {
				this.errors.add(new Sentence("import.team.long", address));
			}
			else {
				this.toMake = new Judged.NewTeam(name,
						(own && !text(Field.PARENT).isEmpty()) ? text(Field.PARENT) : null,
						text(Field.SHIFT).isEmpty() ? null : text(Field.SHIFT));
			}
			return null;
		}

		private String required(Field field) {
			String text = text(field);
			if (text.isEmpty() && RowJudge.this.mapping.has(field)) {
				this.errors.add(new Sentence("import.cell.empty." + field, address(field)));
			}
			else if (text.isEmpty()) {
				this.errors.add(new Sentence("import.column.missing." + field));
			}
			return text;
		}

		private <T> T value(Field field, Function<String, Optional<T>> read, T known) {
			String text = text(field);
			if (text.isEmpty()) {
				return known;
			}
			Optional<T> value = read.apply(text);
			if (value.isEmpty()) {
				this.errors.add(new Sentence("import.cell.unreadable." + kind(field), address(field), text));
			}
			return value.orElse(known);
		}

		private String kind(Field field) {
			return switch (field) {
				case EMPLOYMENT, PARTY, BIRTH -> field.name();
				default -> "date";
			};
		}

		private String text(Field field) {
			int column = RowJudge.this.mapping.column(field);
			return (column < 0) ? "" : Words.plain(this.row.cell(column).text());
		}

		private String address(Field field) {
			return SheetCell.address(Math.max(0, RowJudge.this.mapping.column(field)), this.row.number());
		}

		/** The same sentence, led by the cell it speaks of. */
		private Sentence at(String property, Sentence why) {
			for (Field field : RowJudge.this.mapping.fields()) {
				if (field != null && field.property().equals(property)) {
					return new Sentence("import.cell." + property, address(field));
				}
			}
			return why;
		}

		private List<Sentence> changes(PersonDetails old, PersonDetails fresh) {
			List<Sentence> changes = new ArrayList<>();
			note(changes, Field.NAME, old.name(), fresh.name());
			if (this.toMake != null || !Objects.equals(old.teamId(), fresh.teamId())) {
				changes.add(new Sentence("import.change.TEAM", teamName(old.teamId()),
						text(Field.TEAM).isEmpty() ? text(Field.PARENT) : text(Field.TEAM)));
			}
			note(changes, Field.TRADE, old.trade(), fresh.trade());
			note(changes, Field.EMPLOYMENT, Words.of(old.employment()), Words.of(fresh.employment()));
			note(changes, Field.PARTY, Words.of(old.partyStatus()), Words.of(fresh.partyStatus()));
			note(changes, Field.PARTY_SINCE, old.partySince(), fresh.partySince());
			note(changes, Field.PARTY_GROUP, old.partyGroup(), fresh.partyGroup());
			note(changes, Field.BIRTH, old.birthYear(), fresh.birthYear());
			note(changes, Field.JOINED, old.joinedOn(), fresh.joinedOn());
			note(changes, Field.REGULAR, old.regularSince(), fresh.regularSince());
			return changes;
		}

		private String teamName(Long id) {
			return RowJudge.this.teams.values()
				.stream()
				.filter((team) -> team.getId().equals(id))
				.map(Team::getName)
				.findFirst()
				.orElse("—");
		}

		private static void note(List<Sentence> changes, Field field, Object old, Object fresh) {
			if (!Objects.equals(old, fresh)) {
				changes.add(new Sentence("import.change." + field, (old != null) ? old.toString() : "—",
						(fresh != null) ? fresh.toString() : "—"));
			}
		}

	}

}

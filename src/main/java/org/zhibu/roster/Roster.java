package org.zhibu.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the branch and what they are on a given day. */
@Service
@Transactional
public class Roster {

	private static final Set<Role> COMMITTEE = EnumSet.range(Role.SECRETARY, Role.PUBLICITY);

	private final PersonRepository people;

	private final TeamRepository teams;

	private final OfficeTermRepository terms;

	private final AuditLog audit;

	private final Clock clock;

	Roster(PersonRepository people, TeamRepository teams, OfficeTermRepository terms, AuditLog audit, Clock clock) {
		this.people = people;
		this.teams = teams;
		this.terms = terms;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The person with that id.
	 * @throws Missing if the branch has no such person
	 */
	@Transactional(readOnly = true)
	public Person person(long id) {
		return this.people.findById(id).orElseThrow(() -> new Missing("person"));
	}

	/** The person with that number, whenever he was there. */
	@Transactional(readOnly = true)
	public Optional<Person> numbered(String number) {
		return this.people.findByNumber(number);
	}

	/** Everybody who is a member on any day of the month, by number. */
	@Transactional(readOnly = true)
	public List<Person> membersOf(YearMonth month) {
		return this.people.membersBetween(month.atDay(1), month.atEndOfMonth());
	}

	/** Everybody who is on the roster today, by number. */
	@Transactional(readOnly = true)
	public List<Person> present() {
		return this.people.presentOn(LocalDate.now(this.clock));
	}

	/** The names of these people, those who left included. */
	@Transactional(readOnly = true)
	public Map<Long, String> names(Collection<Long> ids) {
		return ids.isEmpty() ? Map.of()
				: this.people.namesOf(ids)
					.stream()
					.collect(Collectors.toMap((row) -> (Long) row[0], (row) -> (String) row[1]));
	}

	/** All teams, closed ones too, by name. */
	@Transactional(readOnly = true)
	public List<Team> teams() {
		return this.teams.findAllByOrderByName();
	}

	/**
	 * The teams that a reader of the roster is limited to, or empty when he reads all of
	 * it: whoever leads a team and holds no other reading office sees his own teams.
	 */
	public static Optional<Set<Long>> teamsOnly(CurrentPerson reader) {
		boolean all = reader.roles()
			.stream()
			.anyMatch((role) -> role != Role.TEAM_LEADER && Right.ROSTER_READ.of(role));
		return all ? Optional.empty() : Optional.of(reader.teamIds());
	}

	/** Whom this person neither marks nor answers, because one of both asked for it. */
	@Transactional(readOnly = true)
	public Set<Long> recusedFrom(long personId) {
		return Set.copyOf(this.people.recusedFrom(personId, LocalDate.now(this.clock)));
	}

	/**
	 * These people and everybody who, or from whom one of them, asked to be recused: none
	 * of them decides a matter of theirs.
	 */
	@Transactional(readOnly = true)
	public Set<Long> concernedWith(Collection<Long> people) {
		Set<Long> concerned = new HashSet<>(people);
		recusedFrom(people).values().forEach(concerned::addAll);
		return concerned;
	}

	/**
	 * Who is to be recused from each of these persons today, in either direction; nothing
	 * for whoever has no such link.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Set<Long>> recusedFrom(Collection<Long> people) {
		Map<Long, Set<Long>> links = new HashMap<>();
		if (!people.isEmpty()) {
			for (Object[] link : this.people.recusalsOf(people, LocalDate.now(this.clock))) {
				links.computeIfAbsent((Long) link[0], (id) -> new HashSet<>()).add((Long) link[1]);
				links.computeIfAbsent((Long) link[1], (id) -> new HashSet<>()).add((Long) link[0]);
			}
		}
		links.keySet().retainAll(people);
		return links;
	}

	/** Who holds each committee office today; vacant offices are left out. */
	@Transactional(readOnly = true)
	public Map<Role, Set<Long>> committee() {
		return holders(COMMITTEE, LocalDate.now(this.clock));
	}

	/** Who holds each of these offices on a day; vacant ones are left out. */
	@Transactional(readOnly = true)
	public Map<Role, Set<Long>> holders(Collection<Role> offices, LocalDate day) {
		return this.terms.heldOn(offices, day)
			.stream()
			.collect(Collectors.groupingBy(OfficeTerm::getOffice,
					Collectors.mapping(OfficeTerm::getPersonId, Collectors.toSet())));
	}

	/** Enters a person. */
	public Person add(CurrentPerson actor, PersonDetails details) {
		details.requireSound(LocalDate.now(this.clock));
		if (this.people.existsByNumber(details.number())) {
			throw RuleViolation.at("number", "person.number.taken", details.number());
		}
		Person person = this.people.save(new Person(details));
		this.audit.wrote(actor, "person.added", "person", person.getId(), details.number());
		return person;
	}

	/**
	 * The first secretary of a new branch: person and office in one act, confirmed by the
	 * acceptance of the set-up link.
	 */
	public Person found(String number, String name) {
		LocalDate today = LocalDate.now(this.clock);
		Person secretary = this.people.save(new Person(new PersonDetails(number, name, null, PartyStatus.FULL, today,
				Employment.REGULAR, null, null, null, null, today)));
		OfficeTerm term = new OfficeTerm(secretary.getId(), Role.SECRETARY, null, today, secretary.getId());
		term.confirm(secretary.getId(), this.clock.instant());
		this.terms.save(term);
		this.audit.wroteUnsigned(BranchContext.current(), "office.founded", "person", secretary.getId(), number);
		return secretary;
	}

}
